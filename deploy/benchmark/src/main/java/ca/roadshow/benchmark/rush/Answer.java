package ca.roadshow.benchmark.rush;

/**
 * What someone was told.
 *
 * @param position place in line from 1; 0 with a seat
 */
public record Answer(String rsvpId, int position) {

    public boolean hasSeat() {
        return position == 0;
    }
}
