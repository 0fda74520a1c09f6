package ca.roadshow.registration.identity.person;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.web.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** Reads the address id of a person from the path of a request. */
public final class PersonInPath {

    private PersonInPath() {}

    /** Throws a 404 if the text is no address id. */
    public static AddressId of(String text) {
        if (!text.matches("addr-[\\w-]{10,40}")) {
            throw notFound();
        }
        return new AddressId(text);
    }

    public static ProblemException notFound() {
        return new ProblemException(HttpStatus.NOT_FOUND, "person.not-found");
    }
}
