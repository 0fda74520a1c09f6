package ca.roadshow.notifications.mail.ledger;

import java.util.Map;

/**
 * The recipients of a {@link GroupMail}, as a query. The ledger queues the mails with a single {@code insert … select} from it,
 * so an audience of any size costs one statement. Each person gets one mail; people without a stored recipient get none.
 */
public interface Audience {

    /** Selects the columns {@code about} and {@code address_id} of recipients. Duplicates are allowed. */
    String query();

    /** Returns the query's named parameters. Their names start with {@code audience}. */
    Map<String, Object> parameters();
}
