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
 * The data of a proposal that the tracking page shows.
 *
 * @param speakers all speakers and invited people, the speaker who submitted the proposal first
 * @param seats number of co-speakers that can still be invited
 * @param reader the co-speaker who reads; null for the speaker who submitted the proposal
 * @param editable whether the speaker can edit: the call accepts changes and no decision is published
 * @param notesShown whether speakers who ask get the reviewers' notes
 * @param proven whether the reader has proved to own the mailbox, by a link from a mail or by a sign-in
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

    /** An action of a speaker. */
    enum Action {
        EDIT,
        CONFIRM,
        /** Withdraw the whole talk, by the speaker who submitted it. */
        WITHDRAW,
        INVITE,
        /** Leave the talk as a co-speaker; the talk remains. */
        LEAVE,
        /** Read the reviewers' notes to the speaker. */
        READ_NOTES
    }

    /**
     * A speaker of the talk, or someone who is invited.
     *
     * @param name null before they accept, and after an erasure
     * @param email address of an invited person; null for others
     * @param state {@code ACCEPTED} for speakers
     * @param invitation null for the speaker who submitted the proposal
     * @param expiresAt time until which the invitation can be accepted; null for speakers
     */
    record SpeakerRow(
            @Nullable String name,
            @Nullable String email,
            InvitationStatus state,
            @Nullable String invitation,
            @Nullable Instant expiresAt) {

        /** Whether the invitation can be revoked. */
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
     * The answer of one city, or of the call if it does not ask for cities.
     *
     * @param city slug of its community, or empty
     * @param dates dates that the speaker offered; empty for any
     * @param date date that the speaker chose
     * @param confirmable whether the talk is accepted and the deadline to confirm has not passed
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
     * @param reason the speaker's reason
     * @param version created by an edit; null if the status changed
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

    /** Returns the actions that the status allows now, for any reader of the page. */
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

    /** Returns the actions that this reader can do now. */
    public Set<Action> allowed() {
        var allowed = EnumSet.copyOf(possible());
        allowed.removeIf(action -> !allows(action));
        return allowed;
    }

    /**
     * Whether the reader may do an action. Confirming commits the owner of the mailbox, and notes are for the speaker only, so
     * both require a proven mailbox. Withdrawing does too after there is an answer; before, the person who submitted the proposal
     * may withdraw it.
     */
    boolean allows(Action action) {
        return switch (action) {
            case EDIT, INVITE -> true;
            case CONFIRM, READ_NOTES -> proven;
            case WITHDRAW -> reader == null && (proven || !isAnswered());
            case LEAVE -> reader != null;
        };
    }

    /** Whether there are other speakers or invited people. */
    public boolean isShared() {
        return speakers.size() > 1;
    }

    public boolean isReadByCoSpeaker() {
        return reader != null;
    }

    /** Returns the id that identifies the reader as the author of changes. */
    public String actor() {
        return reader == null ? proposal.personId() : reader.person().value();
    }

    /** Whether an action requires a link from a mail or a sign-in. */
    public boolean needsMailbox() {
        return !allowed().containsAll(possible());
    }

    private boolean isAnswered() {
        return answers.stream()
                .anyMatch(answer ->
                        answer.status() != ProposalStatus.SUBMITTED && answer.status() != ProposalStatus.WITHDRAWN);
    }

    /** Returns the cities from which the speaker can withdraw. */
    Stream<CityAnswer> withdrawable() {
        return answers.stream().filter(answer -> answer.status().isWithdrawable());
    }

    public boolean hasCities() {
        return answers.stream().anyMatch(answer -> !answer.city().isEmpty());
    }

    public boolean can(String action) {
        return allowed().contains(Action.valueOf(action));
    }

    /** Returns the first deadline to confirm; empty if there is none. */
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
