package ca.roadshow.registration.organizer;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.RequestFingerprint;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.processor.ViewAwait;
import ca.roadshow.registration.community.CommunityId;
import ca.roadshow.registration.community.CommunityView;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.Asking;
import ca.roadshow.registration.meetup.MeetupAnswer;
import ca.roadshow.registration.meetup.MeetupAnswer.Done;
import ca.roadshow.registration.meetup.MeetupAnswer.MoveRefused;
import ca.roadshow.registration.meetup.MeetupAnswer.PlanRefused;
import ca.roadshow.registration.meetup.MeetupAnswer.ToMove;
import ca.roadshow.registration.meetup.MeetupAnswer.ToPlan;
import ca.roadshow.registration.meetup.MeetupCommand;
import ca.roadshow.registration.meetup.MeetupCommand.CallOffMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.ChangeMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.DraftMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.MoveInLine;
import ca.roadshow.registration.meetup.MeetupCommand.PublishMeetup;
import ca.roadshow.registration.meetup.MeetupCommand.RecordRecap;
import ca.roadshow.registration.meetup.MeetupCommand.ReviseDraft;
import ca.roadshow.registration.meetup.MeetupCommand.SeatCommand;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.MeetupPlan;
import ca.roadshow.registration.meetup.MeetupStatus;
import ca.roadshow.registration.meetup.MoveReason;
import ca.roadshow.registration.meetup.PlanRefusal;
import ca.roadshow.registration.meetup.content.Kind;
import ca.roadshow.registration.meetup.content.Recap;
import ca.roadshow.registration.meetup.seats.RsvpId;
import ca.roadshow.registration.programme.FindMeetups;
import ca.roadshow.registration.programme.MeetupView;
import ca.roadshow.registration.seatqueue.SeatQueues;
import ca.roadshow.registration.talk.AgendaTalks;
import ca.roadshow.web.access.RequestProvenance;
import ca.roadshow.web.access.SignedIn;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The application service of planning, for pages and API: sends the command, converts refusals to problems and waits
 * for the view.
 */
@Component
public class Meetups {

    /** @param repeat whether an earlier request created the meetup */
    record Drafted(MeetupView meetup, boolean repeat) {}

    private static final int MOST_OF_A_DAY = 50;

    private final FindMeetups meetups;
    private final AgendaTalks talks;
    private final Commands commands;
    private final SeatQueues seats;
    private final AddressIds addressIds;
    private final Asking asking;
    private final Clock clock;
    private final ViewAwait views;

    Meetups(
            FindMeetups meetups,
            AgendaTalks talks,
            Commands commands,
            SeatQueues seats,
            AddressIds addressIds,
            Asking asking,
            Clock clock,
            ViewAwait views) {
        this.meetups = meetups;
        this.talks = talks;
        this.commands = commands;
        this.seats = seats;
        this.addressIds = addressIds;
        this.asking = asking;
        this.clock = clock;
        this.views = views;
    }

    public MeetupView meetup(String idOrSlug) {
        return meetups.getPlanned(idOrSlug);
    }

    /**
     * Creates a draft. Its slug consists of city and day, with a number if the slug is already used.
     *
     * @param community null for a meetup of the whole network
     * @param key of the request; a repeat creates no second meetup
     */
    Drafted draft(
            SignedIn organizer,
            @Nullable CommunityView community,
            Kind kind,
            MeetupPlan shown,
            @Nullable String key,
            Origin origin) {
        var plan = talks.stored(shown);
        var communityId = Optional.ofNullable(community)
                .map(CommunityView::id)
                .map(CommunityId::new)
                .orElse(null);
        var name = Optional.ofNullable(community).map(CommunityView::slug).orElse("network") + "-"
                + plan.startsAt().atZone(plan.zone()).toLocalDate();
        var requestKey = key == null
                ? null
                : RequestFingerprint.of(
                        addressIds, organizer.id(), key, kind + " " + communityId + " " + plan.version());
        for (var number = 1; number <= MOST_OF_A_DAY; number++) {
            var slug = new Slug(number == 1 ? name : name + "-" + number);
            var id = MeetupId.of(slug);
            var command = new DraftMeetup(id, slug, kind, communityId, plan, requestKey, clock.instant());
            var answer = send(organizer, command, origin);
            if (answer instanceof Done(var repeat)) {
                var draft = MeetupView.draft(id, slug, kind, communityId, plan);
                if (repeat) {
                    return new Drafted(meetups.getPlanned(id.value()), true);
                }
                awaitPlan(id.value(), plan);
                return new Drafted(draft, false);
            }
            if (!answer.equals(new PlanRefused(PlanRefusal.NAME_TAKEN))) {
                var _ = accept(answer);
            }
        }
        throw Refusals.problem(PlanRefusal.NAME_TAKEN);
    }

    /**
     * Changes a draft or a published meetup.
     *
     * @param version of the plan to replace; null to replace any version
     */
    void change(SignedIn organizer, MeetupView meetup, MeetupPlan shown, @Nullable String version, Origin origin) {
        var plan = talks.stored(shown);
        var id = new MeetupId(meetup.id());
        var answer = meetup.status() == MeetupStatus.DRAFT
                ? send(organizer, new ReviseDraft(id, plan, version, clock.instant()), origin)
                : queue(organizer, new ChangeMeetup(id, plan, version, asking, clock.instant()), origin, ToPlan.class);
        if (!accept(answer)) {
            awaitPlan(meetup.id(), plan);
        }
    }

    void publish(SignedIn organizer, MeetupView meetup, Origin origin) {
        var answer = send(organizer, new PublishMeetup(new MeetupId(meetup.id()), clock.instant()), origin);
        // The registration window is a separate event, which the view may show slightly later.
        var window = meetup.plan().map(MeetupPlan::registration);
        await(
                answer,
                meetup,
                view -> view.status() != MeetupStatus.DRAFT
                        && view.plan().map(MeetupPlan::registration).equals(window));
    }

    void callOff(SignedIn organizer, MeetupView meetup, @Nullable Bilingual reason, Origin origin) {
        var command = new CallOffMeetup(new MeetupId(meetup.id()), reason, clock.instant());
        await(queue(organizer, command, origin, ToPlan.class), meetup, MeetupView::isCalledOff);
    }

    /** @param version of the recap to replace; null to replace any version */
    public void record(SignedIn organizer, MeetupView meetup, Recap recap, @Nullable String version, Origin origin) {
        var command = new RecordRecap(new MeetupId(meetup.id()), recap, version, clock.instant());
        await(send(organizer, command, origin), meetup, view -> view.recap().equals(recap));
    }

    /** Moves a party in line. Returns whether it already had that position. */
    boolean move(SignedIn organizer, MeetupView meetup, RsvpId rsvpId, int position, MoveReason reason, Origin origin) {
        var command = new MoveInLine(new MeetupId(meetup.id()), rsvpId, position, reason, asking, clock.instant());
        return switch (queue(organizer, command, origin, ToMove.class)) {
            case Done(var repeat) -> repeat;
            case MoveRefused(var refusal) -> throw Refusals.problem(refusal);
        };
    }

    private ToPlan send(SignedIn organizer, MeetupCommand command, Origin origin) {
        return commands.send(command, RequestProvenance.of(organizer.id().value(), origin), ToPlan.class);
    }

    private <R extends MeetupAnswer> R queue(SignedIn organizer, SeatCommand command, Origin origin, Class<R> answer) {
        return seats.send(command, RequestProvenance.of(organizer.id().value(), origin), answer);
    }

    /** Returns whether nothing had to be changed. */
    private static boolean accept(ToPlan answer) {
        return switch (answer) {
            case Done(var repeat) -> repeat;
            case PlanRefused(var refusal) -> throw Refusals.problem(refusal);
        };
    }

    /** Waits for the view, so that the next page shows the change. After a repeat, it may show a later one. */
    private void await(ToPlan answer, MeetupView meetup, Predicate<MeetupView> shown) {
        if (!accept(answer)) {
            meetups.await(meetup.id(), shown);
        }
    }

    /** Does not fail: the view has times in microseconds, so it may never show the plan as it was sent. */
    private void awaitPlan(String meetupId, MeetupPlan plan) {
        views.until(
                meetupId,
                () -> meetups.planned(meetupId)
                        .flatMap(MeetupView::plan)
                        .filter(plan::equals)
                        .isPresent());
    }
}
