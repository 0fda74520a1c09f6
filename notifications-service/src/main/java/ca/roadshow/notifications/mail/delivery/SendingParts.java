package ca.roadshow.notifications.mail.delivery;

import ca.roadshow.notifications.mail.compose.MailWriter;
import ca.roadshow.notifications.mail.ledger.MailBatchListener;
import ca.roadshow.notifications.mail.smtp.ServerTrouble;
import ca.roadshow.notifications.mail.smtp.SmtpServer;
import ca.roadshow.notifications.platform.MailSettings;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** The parts that the threads of a sender share. */
@Component
record SendingParts(
        MailQueue queue,
        MailWriter writer,
        SmtpServer server,
        ServerTrouble trouble,
        BatchStates batches,
        MailSignal signal,
        List<MailBatchListener> listeners,
        MailSettings settings,
        Clock clock) {}
