package ca.roadshow.cfp;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.testkit.SignedInPeople;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Signed-in people, with or without a role. */
@TestComponent
public class Visitors {

    private final DataSource database;
    private final AddressIds addressIds;
    private @Nullable SignedInPeople people;

    Visitors(DataSource database, AddressIds addressIds) {
        this.database = database;
        this.addressIds = addressIds;
    }

    /** Signs in a new person with one role. */
    public Cookie with(String role, String scope) {
        return with(role, scope, role.toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID() + "@example.org");
    }

    /** Signs in the person with this address, with one role. */
    public Cookie with(String role, String scope, String email) {
        var person = addressIds.of(email);
        people().grant(person.value(), role, scope);
        return cookie(person);
    }

    /** Signs in a new person without a role. */
    public Cookie someone() {
        return cookie(addressIds.of("someone-" + UUID.randomUUID() + "@example.org"));
    }

    public Cookie cookie(AddressId person) {
        return new Cookie(people().cookieName(), people().token(person.value()));
    }

    /** Creates the people when the first test needs them, because the tables are created after the beans. */
    private synchronized SignedInPeople people() {
        if (people == null) {
            people = new SignedInPeople(database, "http://localhost:8080");
        }
        return people;
    }
}
