package ca.roadshow.notifications.subscriber.list;

import ca.roadshow.notifications.subscriber.list.FindSubscribers.Search;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.problem.ProblemException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The subscribers that an organizer may see: those of their communities, or all. */
@Component
class SubscriberList {

    private static final int PAGE = 50;

    /** @param next for the parameter {@code after}; null on the last page */
    record Page(List<ListedSubscriber> items, @Nullable String next) {}

    private final FindSubscribers find;
    private final TopicScope scope;

    SubscriberList(FindSubscribers find, TopicScope scope) {
        this.find = find;
        this.scope = scope;
    }

    /**
     * Returns a page of the list.
     *
     * @throws ProblemException 403 if the organizer may not see subscribers of the topic
     */
    Page page(SignedIn person, @Nullable String topic, @Nullable String email, @Nullable String after) {
        var found = find.find(search(person, topic, email, after), PAGE + 1);
        return found.size() <= PAGE
                ? new Page(found, null)
                : new Page(found.subList(0, PAGE), found.get(PAGE - 1).id());
    }

    /** Returns a page of all subscribers with a confirmed topic, ordered by id. */
    List<ListedSubscriber> batch(SignedIn person, @Nullable String topic, @Nullable String after, int limit) {
        var search = search(person, topic, null, after);
        return find.find(new Search(search.topics(), false, null, after), limit);
    }

    /**
     * Returns one subscriber.
     *
     * @throws ProblemException 404 if there is none that the organizer may see
     */
    ListedSubscriber one(String id, SignedIn person) {
        return find.one(id, scope.of(person.roles()), person.roles().organizesEverything())
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "resource.not-found"));
    }

    long count(SignedIn person) {
        return find.count(scope.of(person.roles()));
    }

    private Search search(SignedIn person, @Nullable String topic, @Nullable String email, @Nullable String after) {
        var visible = scope.of(person.roles());
        var stated = topic == null || topic.isBlank() ? null : topic;
        if (stated != null && !visible.contains(stated)) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "access.denied");
        }
        return new Search(
                stated == null ? visible : Set.of(stated),
                stated == null && person.roles().organizesEverything(),
                email == null || email.isBlank() ? null : email,
                after == null || after.isBlank() ? null : after);
    }
}
