package ca.roadshow.web.address;

import ca.roadshow.events.person.Mailbox;
import ca.roadshow.web.input.Blank;
import ca.roadshow.web.input.VisibleText;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

class EmailAddressValidator implements ConstraintValidator<EmailAddress, String> {

    private final MailDomains domains;

    EmailAddressValidator(MailDomains domains) {
        this.domains = domains;
    }

    @Override
    public boolean isValid(@Nullable String address, ConstraintValidatorContext context) {
        if (address == null || isValid(address)) return true;
        if (VisibleText.isBlank(address)) Blank.isMissing(context);
        return false;
    }

    boolean isValid(String address) {
        return Mailbox.read(address)
                .filter(mailbox -> mailbox.isUsable() && domains.accepts(mailbox.domain()))
                .isPresent();
    }
}
