package ca.roadshow.notifications.mail.smtp;

import ca.roadshow.notifications.platform.DkimSigningKeys;
import ca.roadshow.notifications.platform.DkimSigningKeys.SigningKey;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;
import org.eclipse.angus.mail.util.CRLFOutputStream;
import org.springframework.stereotype.Component;

/**
 * Signs mails (DKIM, RFC 6376) with the whole body. {@code From}, {@code To} and {@code Subject} are listed twice among the
 * signed headers: if a server adds a second one, the signature no longer matches (section 5.4.2). The headers of one-click
 * unsubscribe are signed as RFC 8058 requires.
 */
@Component
class DkimSigner {

    private static final String HEADER = "DKIM-Signature";

    private static final String SIGNED = "From:From:To:To:Subject:Subject:Date:Message-ID:MIME-Version:Content-Type:"
            + "Content-Language:Auto-Submitted:List-Id:List-Unsubscribe:List-Unsubscribe-Post";

    private final DkimSigningKeys keys;

    DkimSigner(DkimSigningKeys keys) {
        this.keys = keys;
    }

    /** Adds or replaces the signature. Does nothing if there is no key. */
    void sign(MimeMessage message) throws MessagingException {
        var key = keys.active();
        if (key.isPresent()) {
            message.removeHeader(HEADER);
            message.setHeader(HEADER, MimeUtility.fold(HEADER.length() + 2, signature(message, key.get())));
        }
    }

    private static String signature(MimeMessage message, SigningKey key) throws MessagingException {
        var template = "v=1; a=rsa-sha256; c=relaxed/relaxed; q=dns/txt; d=" + key.domain() + "; s=" + key.selector()
                + "; h=" + SIGNED + "; bh=; b=;";
        var bytes = new ByteArrayOutputStream();
        try (var asSent = new CRLFOutputStream(bytes)) {
            message.writeTo(asSent);
        } catch (IOException impossible) {
            throw new MessagingException("The mail could not be written", impossible);
        }
        try {
            var field = new DKIMSigner(template, key.key()).sign(new ByteArrayInputStream(bytes.toByteArray()));
            return field.substring(HEADER.length() + 1).strip();
        } catch (IOException | FailException failure) {
            throw new MessagingException("The mail could not be signed", failure);
        }
    }
}
