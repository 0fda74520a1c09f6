package ca.roadshow.notifications.signin;

import ca.roadshow.notifications.mail.ledger.MailPriority;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.locale.Dates;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The mail with the link to sign in. */
@Component
class SignInLinkComposer extends PersonLinkComposer {

    static final MailPurpose PURPOSE = new MailPurpose("sign-in-link", MailPriority.URGENT, null, false);

    SignInLinkComposer(MailLinks links, Dates dates, MailSettings settings, Clock clock) {
        super(PURPOSE, MailLink.SIGN_IN, links, dates, settings, clock);
    }
}
