package ca.roadshow.cfp.review.queue;

import ca.roadshow.cfp.review.discussion.Discussions;
import ca.roadshow.cfp.review.discussion.Discussions.Post;
import ca.roadshow.cfp.review.redaction.FindRedactions;
import ca.roadshow.cfp.review.score.FindReviews;
import ca.roadshow.cfp.review.score.FindReviews.Given;
import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.access.HolderContact;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Builds the page of a proposal for a member of the committee. */
@Component
class ReviewPage {

    /**
     * A review with its author.
     *
     * @param by name of the author; null if it is not known
     */
    record NamedReview(@Nullable String by, Given review) {}

    /**
     * A post with its author.
     *
     * @param by name of the author; null if it is not known
     */
    record NamedPost(@Nullable String by, Post post) {}

    private final Reviews reviews;
    private final FindReviews findReviews;
    private final Discussions discussions;
    private final FindRedactions redactions;
    private final AccessRegister register;
    private final PersonalData personalData;

    ReviewPage(
            Reviews reviews,
            FindReviews findReviews,
            Discussions discussions,
            FindRedactions redactions,
            AccessRegister register,
            PersonalData personalData) {
        this.reviews = reviews;
        this.findReviews = findReviews;
        this.discussions = discussions;
        this.redactions = redactions;
        this.register = register;
        this.personalData = personalData;
    }

    /**
     * Builds the page.
     *
     * @param form the entered values; null to show the person's own review
     */
    ModelAndView of(Reviewed reviewed, @Nullable ReviewForm form, Map<String, String> errors) {
        var committee = reviewed.committee();
        var verdict = reviewed.mine().verdict();
        var own = verdict == null ? ReviewForm.EMPTY : ReviewForm.of(verdict, reviews.text(reviewed.mine()));
        var proposal = reviewed.proposal();
        return new ModelAndView("review")
                .addObject("call", reviewed.call())
                .addObject("reviewed", reviewed)
                .addObject("committee", committee)
                .addObject("form", form == null ? own : form)
                .addObject("errors", errors)
                .addObject("scale", IntStream.rangeClosed(0, 5).boxed().toList())
                .addObject("others", committee.seesReviews(reviewed.given()) ? reviews(reviewed) : null)
                .addObject("posts", committee.discusses() ? posts(reviewed) : null)
                .addObject("key", UUID.randomUUID().toString())
                .addObject(
                        "redaction",
                        committee.organizer() && committee.plan().blind()
                                ? redactions.blind(proposal.id(), proposal.version(), proposal.talk(), reviewed.known())
                                : null);
    }

    private List<NamedReview> reviews(Reviewed reviewed) {
        return findReviews.of(reviewed.proposal().id()).stream()
                .map(review -> new NamedReview(name(review.reviewer()), review))
                .toList();
    }

    private List<NamedPost> posts(Reviewed reviewed) {
        return discussions.of(reviewed.proposal().id()).stream()
                .map(post -> new NamedPost(name(post.author()), post))
                .toList();
    }

    private @Nullable String name(String person) {
        return register.contactOf(new AddressId(person))
                .flatMap(contact -> personalData.open(contact, HolderContact.class))
                .map(HolderContact::name)
                .filter(name -> !name.isBlank())
                .orElse(null);
    }
}
