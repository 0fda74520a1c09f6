package ca.roadshow.registration.checkin;

import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.registration.checkin.DoorCommand.AdmitWalkIn;
import ca.roadshow.registration.checkin.DoorCommand.CheckIn;
import ca.roadshow.registration.checkin.DoorCommand.UndoCheckIn;
import ca.roadshow.registration.community.Slug;
import ca.roadshow.registration.meetup.MeetupId;
import ca.roadshow.registration.meetup.seats.PartySize;
import ca.roadshow.registration.meetup.seats.RsvpId;
import java.time.Instant;
import java.util.UUID;

/** Check-ins of a few people, one of them undone. */
public final class OpenDoorFixture {

    private OpenDoorFixture() {}

    public static void keep(Commands commands) {
        var meetup = MeetupId.of(new Slug("kept-" + UUID.randomUUID()));
        var door = DoorId.of(meetup);
        var now = Instant.now();
        var zoe = RsvpId.random();
        var remi = RsvpId.random();
        var seats = new Seat(Seat.Standing.CONFIRMED, 3);
        send(commands, new CheckIn(door, meetup, zoe, false, seats, 1, null, now));
        send(commands, new CheckIn(door, meetup, zoe, false, seats, null, null, now.plusSeconds(60)));
        send(commands, new CheckIn(door, meetup, remi, false, seats, null, null, now));
        send(commands, new UndoCheckIn(door, meetup, remi, now));
        var walkIn = WalkInId.ofRequest(UUID.randomUUID().toString());
        send(commands, new AdmitWalkIn(door, meetup, walkIn, false, 9, new PartySize(2), now));
    }

    private static void send(Commands commands, DoorCommand command) {
        commands.send(command, Provenance.ofSystem("test", Origin.API));
    }
}
