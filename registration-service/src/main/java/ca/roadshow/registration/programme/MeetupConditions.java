package ca.roadshow.registration.programme;

/**
 * SQL about meetups for queries of other packages, which therefore need not know the view. The arguments are columns
 * with their table's name or alias, or named parameters, never values.
 */
public final class MeetupConditions {

    private MeetupConditions() {}

    /** Whether the meetup starts after a time. */
    public static String startsAfter(String meetupId, String time) {
        return "exists (select 1 from meetup_view_v1 meetup where meetup.id = " + meetupId + " and meetup.starts_at > "
                + time + ")";
    }

    /** The number of seats; null before the meetup is in the view. */
    public static String capacityOf(String meetupId) {
        return "(select meetup.capacity from meetup_view_v1 meetup where meetup.id = " + meetupId + ")";
    }

    /** Whether the agenda of another meetup of the community contains the talk. */
    public static String isOnAnotherAgenda(String proposalId, String meetupId, String communityId) {
        return "exists (select 1 from meetup_view_v1 other where other.id <> " + meetupId
                + " and other.status <> 'CALLED_OFF'"
                + " and other.community_id is not distinct from cast(" + communityId + " as text)"
                + " and other.content @> jsonb_build_object('agenda', jsonb_build_array(jsonb_build_object("
                + "'talk', jsonb_build_object('proposalId', " + proposalId + ")))))";
    }
}
