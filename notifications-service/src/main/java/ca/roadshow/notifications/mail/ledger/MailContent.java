package ca.roadshow.notifications.mail.ledger;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * The data from which a mail is composed: ids and numbers, no personal data. The ledger stores it as JSON. Each record declares
 * its JSON name with {@code @JsonTypeName}; queued rows depend on the name and the components.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
public interface MailContent {}
