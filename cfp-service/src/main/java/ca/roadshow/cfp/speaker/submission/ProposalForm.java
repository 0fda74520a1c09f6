package ca.roadshow.cfp.speaker.submission;

import ca.roadshow.cfp.proposal.Speaker;
import ca.roadshow.cfp.proposal.view.ProposalView;
import ca.roadshow.cfp.speaker.submission.ProposalRequest.CityRequest;
import ca.roadshow.cfp.speaker.submission.ProposalRequest.ReplyRequest;
import ca.roadshow.cfp.speaker.submission.ProposalRequest.SpeakerRequest;
import ca.roadshow.cfp.talk.TalkText;
import ca.roadshow.web.locale.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The values in the fields of the form.
 *
 * @param typed the submitted input, valid or not
 * @param submission hidden idempotency key: submitting the form twice creates one proposal; empty in an edit
 */
public record ProposalForm(ProposalRequest typed, String submission) {

    static ProposalForm empty(Language reader) {
        return new ProposalForm(
                ProposalRequest.empty(reader.code()), UUID.randomUUID().toString());
    }

    public static ProposalForm of(ProposalRequest sent, String submission) {
        return new ProposalForm(sent, submission);
    }

    /** Returns the form to edit a proposal. */
    public static ProposalForm of(ProposalView proposal) {
        var talk = proposal.talk();
        var speaker = proposal.speaker();
        List<@Nullable CityRequest> cities = new ArrayList<>();
        proposal.placement().cities().forEach(offer -> cities.add(new CityRequest(offer.city(), offer.dates())));
        List<@Nullable ReplyRequest> answers = new ArrayList<>();
        talk.replies().forEach(reply -> answers.add(new ReplyRequest(reply.question(), reply.value())));
        return new ProposalForm(
                new ProposalRequest(
                        talk.title(),
                        talk.summary(),
                        proposal.format(),
                        proposal.language(),
                        new SpeakerRequest(speaker.name(), speaker.email(), speaker.bio()),
                        null,
                        null,
                        proposal.version(),
                        proposal.placement().track(),
                        proposal.placement().level(),
                        cities,
                        answers,
                        talk.notes(),
                        talk.slides(),
                        talk.video(),
                        null),
                "");
    }

    /** Returns this form with the speaker's fields filled in. */
    ProposalForm by(String speaker, String address, @Nullable String about) {
        return with(new SpeakerRequest(speaker, address, about), typed.version());
    }

    /** Returns this form with the stored e-mail address, which an edit does not change. */
    public ProposalForm of(Speaker stored) {
        return by(Objects.requireNonNullElse(name(), ""), stored.email(), bio());
    }

    /** Returns this form with a talk of the speaker's library. */
    ProposalForm about(TalkText talk) {
        return new ProposalForm(
                new ProposalRequest(
                        talk.title(),
                        talk.summary(),
                        typed.format(),
                        talk.language(),
                        typed.speaker(),
                        typed.locale(),
                        typed.news(),
                        typed.version(),
                        typed.track(),
                        typed.level(),
                        typed.cities(),
                        typed.answers(),
                        talk.notes(),
                        talk.slides(),
                        talk.video(),
                        typed.code()),
                submission);
    }

    /** Returns this form as an edit of another version. */
    public ProposalForm atVersion(int other) {
        return with(typed.speaker(), other);
    }

    /** Returns this form with a late code. */
    ProposalForm withCode(String code) {
        return with(typed.speaker(), typed.version(), code);
    }

    private ProposalForm with(@Nullable SpeakerRequest speaker, @Nullable Integer version) {
        return with(speaker, version, typed.code());
    }

    private ProposalForm with(@Nullable SpeakerRequest speaker, @Nullable Integer version, @Nullable String code) {
        return new ProposalForm(
                new ProposalRequest(
                        typed.title(),
                        typed.summary(),
                        typed.format(),
                        typed.language(),
                        speaker,
                        typed.locale(),
                        typed.news(),
                        version,
                        typed.track(),
                        typed.level(),
                        typed.cities(),
                        typed.answers(),
                        typed.notes(),
                        typed.slides(),
                        typed.video(),
                        code),
                submission);
    }

    public @Nullable String title() {
        return typed.title();
    }

    public @Nullable String summary() {
        return typed.summary();
    }

    public @Nullable String format() {
        return typed.format();
    }

    public @Nullable String language() {
        return typed.language();
    }

    public @Nullable String name() {
        return speaker().map(SpeakerRequest::name).orElse(null);
    }

    public @Nullable String email() {
        return speaker().map(SpeakerRequest::email).orElse(null);
    }

    public @Nullable String bio() {
        return speaker().map(SpeakerRequest::bio).orElse(null);
    }

    private Optional<SpeakerRequest> speaker() {
        return Optional.ofNullable(typed.speaker());
    }

    public boolean news() {
        return typed.wantsNews();
    }

    /** Returns the edited version; 0 for a new proposal. */
    public int version() {
        return Objects.requireNonNullElse(typed.version(), 0);
    }

    Optional<CityRequest> city(String slug) {
        return Optional.ofNullable(typed.cities()).stream()
                .flatMap(List::stream)
                .flatMap(row -> Optional.ofNullable(row).stream())
                .filter(row -> slug.equals(row.city()))
                .findFirst();
    }

    @Nullable
    String answer(String question) {
        return Optional.ofNullable(typed.answers()).stream()
                .flatMap(List::stream)
                .flatMap(row -> Optional.ofNullable(row).stream())
                .filter(row -> question.equals(row.question()))
                .findFirst()
                .map(ReplyRequest::value)
                .orElse(null);
    }

    /** Leaves out personal data. */
    @Override
    public String toString() {
        return "ProposalForm[" + submission + "]";
    }
}
