package ca.roadshow.cfp.speaker;

import ca.roadshow.cfp.talk.TalkLibrary;
import ca.roadshow.cfp.talk.TalkLibrary.LibraryItem;
import ca.roadshow.cfp.talk.TalkRequest;
import ca.roadshow.cfp.talk.TalkText;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API of the signed-in person's talk library. */
@RestController
@RequestMapping("/api/proposals/mine/talks")
@Access(Rule.SIGNED_IN)
class TalkController {

    record TalkItem(String id, TalkText talk, int version) {

        static TalkItem of(LibraryItem item) {
            return new TalkItem(item.id().value(), item.text(), item.version());
        }

        /** Leaves out the talk. */
        @Override
        public String toString() {
            return "TalkItem[" + id + "]";
        }
    }

    record Items(List<TalkItem> items) {}

    private final TalkLibrary talks;

    TalkController(TalkLibrary talks) {
        this.talks = talks;
    }

    @GetMapping
    Items list(SignedIn person) {
        return new Items(talks.of(person.id()).stream().map(TalkItem::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TalkItem write(@RequestBody TalkRequest request, SignedIn person) {
        return TalkItem.of(talks.write(person.id(), request, Origin.API));
    }

    @GetMapping("/{talk}")
    TalkItem show(@PathVariable String talk, SignedIn person) {
        return TalkItem.of(talks.get(person.id(), talk));
    }

    /** Saves a talk. Answers with 409 {@code talk.stale} if {@code version} is not the latest. */
    @PutMapping("/{talk}")
    TalkItem rewrite(@PathVariable String talk, @RequestBody TalkRequest request, SignedIn person) {
        return TalkItem.of(talks.rewrite(person.id(), talk, request, Origin.API));
    }

    /** Deletes a talk. Its proposals remain. */
    @DeleteMapping("/{talk}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String talk, SignedIn person) {
        talks.discard(person.id(), talk, Origin.API);
    }
}
