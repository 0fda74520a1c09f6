package ca.roadshow.cfp.speaker;

import ca.roadshow.cfp.proposal.ProposalView;
import ca.roadshow.cfp.proposal.Speaker;
import ca.roadshow.cfp.speaker.ProposalRequest.SpeakerRequest;
import ca.roadshow.web.locale.Language;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The values in the fields of the form.
 *
 * @param submission hidden idempotency key: sending the form twice submits one proposal; empty in an edit
 * @param version that an edit is made from; 0 for a new proposal
 */
record ProposalForm(
        @Nullable String title,
        @Nullable String summary,
        @Nullable String format,
        @Nullable String language,
        @Nullable String name,
        @Nullable String email,
        @Nullable String bio,
        boolean news,
        String submission,
        int version) {

    static ProposalForm empty(Language reader) {
        return new ProposalForm(
                null,
                null,
                null,
                reader.code(),
                null,
                null,
                null,
                false,
                UUID.randomUUID().toString(),
                0);
    }

    /** This form with the speaker's fields filled in. */
    ProposalForm by(String speaker, String address, @Nullable String about) {
        return new ProposalForm(title, summary, format, language, speaker, address, about, news, submission, version);
    }

    /** This form with the address, which an edit does not change. */
    ProposalForm of(Speaker stored) {
        return new ProposalForm(title, summary, format, language, name, stored.email(), bio, news, submission, version);
    }

    /** This form as an edit of another version. */
    ProposalForm atVersion(int other) {
        return new ProposalForm(title, summary, format, language, name, email, bio, news, submission, other);
    }

    static ProposalForm of(ProposalRequest sent, String submission) {
        @Nullable SpeakerRequest speaker = sent.speaker();
        return new ProposalForm(
                sent.title(),
                sent.summary(),
                sent.format(),
                sent.language(),
                speaker == null ? null : speaker.name(),
                speaker == null ? null : speaker.email(),
                speaker == null ? null : speaker.bio(),
                sent.wantsNews(),
                submission,
                sent.version() == null ? 0 : sent.version());
    }

    /** For editing a proposal. */
    static ProposalForm of(ProposalView proposal) {
        var speaker = proposal.speaker();
        return new ProposalForm(
                proposal.title(),
                proposal.summary(),
                proposal.format(),
                proposal.language(),
                speaker.name(),
                speaker.email(),
                speaker.bio(),
                false,
                "",
                proposal.version());
    }

    /** Leaves out personal data. */
    @Override
    public String toString() {
        return "ProposalForm[" + submission + "]";
    }
}
