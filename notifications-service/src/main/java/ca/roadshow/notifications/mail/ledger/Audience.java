package ca.roadshow.notifications.mail.ledger;

import java.util.Map;

/**
 * Who receives a {@link GroupMail}, as a query. The ledger queues the mails with a single {@code insert … select} from it, so an
 * audience of any size costs one statement. It sends one mail per person, and none to a recipient it does not know.
 */
public interface Audience {

    /** Selects the columns {@code about} and {@code address_id} of recipients. Duplicates are allowed. */
    String query();

    /** The query's named parameters. Their names start with {@code audience}. */
    Map<String, Object> parameters();
}
