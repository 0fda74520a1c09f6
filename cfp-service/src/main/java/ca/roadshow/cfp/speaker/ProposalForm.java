package ca.roadshow.cfp.speaker;

import ca.roadshow.cfp.speaker.ProposalRequest.SpeakerRequest;
import ca.roadshow.web.locale.Language;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The values in the fields of the form.
 *
 * @param submission hidden idempotency key: sending the form twice submits one proposal
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
        String submission) {

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
                UUID.randomUUID().toString());
    }

    /** This form with the speaker's fields filled in. */
    ProposalForm by(String speaker, String address, @Nullable String about) {
        return new ProposalForm(title, summary, format, language, speaker, address, about, news, submission);
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
                submission);
    }

    /** Leaves out personal data. */
    @Override
    public String toString() {
        return "ProposalForm[" + submission + "]";
    }
}
