package ca.roadshow.cfp.speaker.tracking;

import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.invitation.CoSpeaker;
import ca.roadshow.cfp.invitation.InvitationStatus;
import ca.roadshow.cfp.proposal.ProposalState.Cause;
import ca.roadshow.cfp.proposal.ProposalStatus;
import ca.roadshow.cfp.proposal.view.ProposalView;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the tracking page shows of a proposal.
 *
 * @param speakers everyone who speaks or is invited, the speaker who submitted the proposal first
 * @param seats how many more co-speakers can be invited
 * @param reader the co-speaker who reads; null for the speaker who submitted the proposal
 * @param editable whether the speaker can edit: the call accepts changes and no decision is published
 * @param notesShown whether speakers who ask get the reviewers' notes
 * @param proven whether the reader has the speaker's mailbox: by a link out of a mail, or by a sign-in
 * @param key any value that is encrypted with the speaker's key
 */
public record Tracking(
        ProposalView proposal,
        List<SpeakerRow> speakers,
        int seats,
        @Nullable CoSpeaker reader,
        CallView call,
        List<CityAnswer> answers,
        List<Step> history,
        boolean editable,
        boolean notesShown,
        boolean proven,
        Sealed key) {

    /** What a speaker can do. */
    enum Action {
        EDIT,
        CONFIRM,
        /** The whole talk, by the speaker who submitted it. */
        WITHDRAW,
        INVITE,
        /** A co-speaker no longer gives the talk, which stays. */
        LEAVE,
        /** Read what the reviewers wrote to the speaker. */
        READ_NOTES
    }

    /**
     * A speaker of the talk, or someone who is invited.
     *
     * @param name null before they accept, and once they were erased
     * @param email of someone who is invited; null for others
     * @param state {@code ACCEPTED} for those who speak
     * @param invitation null for the speaker who submitted the proposal
     * @param expiresAt until when the invitation can be accepted; null for those who speak
     */
    record SpeakerRow(
            @Nullable String name,
            @Nullable String email,
            InvitationStatus state,
            @Nullable String invitation,
            @Nullable Instant expiresAt) {

        /** Whether the invitation can be taken back. */
        public boolean revocable() {
            return state == InvitationStatus.INVITED || state == InvitationStatus.EXPIRED;
        }

        /** Leaves out personal data. */
        @Override
        public String toString() {
            return "SpeakerRow[" + state + "]";
        }
    }

    /**
     * What one city answers; the call itself if it does not ask for cities.
     *
     * @param city slug of its community, or empty
     * @param dates that the speaker offered; empty for any date
     * @param date that the speaker chose
     * @param confirmable whether the talk is accepted and the time to confirm is not over
     */
    record CityAnswer(
            String city,
            @Nullable Bilingual name,
            ProposalStatus status,
            @Nullable Integer rank,
            @Nullable Instant confirmBy,
            List<LocalDate> dates,
            @Nullable LocalDate date,
            boolean confirmable) {}

    /**
     * A step of the history.
     *
     * @param city slug of a community; empty if it concerns all cities
     * @param reason that the speaker gave
     * @param version that an edit made; null if the status changed
     */
    record Step(
            ProposalStatus status,
            String city,
            @Nullable Bilingual cityName,
            Instant at,
            Cause cause,
            @Nullable String reason,
            @Nullable Integer version) {

        /** Leaves out the reason. */
        @Override
        public String toString() {
            return "Step[" + status + "]";
        }
    }

    /** The actions that the status allows now, for any reader of the page. */
    Set<Action> possible() {
        var possible = EnumSet.noneOf(Action.class);
        if (editable) {
            possible.add(Action.EDIT);
        }
        if (answers.stream().anyMatch(CityAnswer::confirmable)) {
            possible.add(Action.CONFIRM);
        }
        if (reader != null) {
            possible.add(Action.LEAVE);
        }
        if (withdrawable().findAny().isPresent()) {
            if (reader == null) {
                possible.add(Action.WITHDRAW);
            }
            if (seats > 0) {
                possible.add(Action.INVITE);
            }
        }
        if (notesShown && isAnswered()) {
            possible.add(Action.READ_NOTES);
        }
        return possible;
    }

    /** What is possible now for this reader. */
    public Set<Action> allowed() {
        var allowed = EnumSet.copyOf(possible());
        allowed.removeIf(action -> !allows(action));
        return allowed;
    }

    /**
     * Confirming commits the owner of the mailbox, so it takes the mailbox, and the notes are for the speaker alone. Withdrawing does too once there is an answer; before,
     * the person who submitted the proposal only undoes what they did themselves.
     */
    boolean allows(Action action) {
        return switch (action) {
            case EDIT, INVITE -> true;
            case CONFIRM, READ_NOTES -> proven;
            case WITHDRAW -> reader == null && (proven || !isAnswered());
            case LEAVE -> reader != null;
        };
    }

    /** Whether someone else speaks too, or is invited. */
    public boolean isShared() {
        return speakers.size() > 1;
    }

    public boolean isReadByCoSpeaker() {
        return reader != null;
    }

    /** Identifies the reader in what they do. */
    public String actor() {
        return reader == null ? proposal.personId() : reader.person().value();
    }

    /** Whether something is possible only with a link out of a mail, or signed in. */
    public boolean needsMailbox() {
        return !allowed().containsAll(possible());
    }

    private boolean isAnswered() {
        return answers.stream()
                .anyMatch(answer ->
                        answer.status() != ProposalStatus.SUBMITTED && answer.status() != ProposalStatus.WITHDRAWN);
    }

    /** The cities that the speaker can withdraw from. */
    Stream<CityAnswer> withdrawable() {
        return answers.stream().filter(answer -> answer.status().isWithdrawable());
    }

    public boolean hasCities() {
        return answers.stream().anyMatch(answer -> !answer.city().isEmpty());
    }

    public boolean can(String action) {
        return allowed().contains(Action.valueOf(action));
    }

    /** The first deadline to confirm; empty if there is none. */
    public Optional<Instant> confirmBy() {
        return answers.stream()
                .filter(CityAnswer::confirmable)
                .flatMap(answer -> Stream.ofNullable(answer.confirmBy()))
                .min(Comparator.naturalOrder());
    }

    /** Leaves out personal data. */
    @Override
    public String toString() {
        return "Tracking[" + proposal.id() + "]";
    }
}
