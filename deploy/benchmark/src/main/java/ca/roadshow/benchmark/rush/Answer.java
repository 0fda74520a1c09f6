package ca.roadshow.benchmark.rush;

/**
 * The response to one request.
 *
 * @param position place in line from 1; 0 with a seat
 */
public record Answer(String rsvpId, int position) {

    public boolean hasSeat() {
        return position == 0;
    }
}
