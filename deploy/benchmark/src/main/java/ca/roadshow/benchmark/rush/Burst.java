package ca.roadshow.benchmark.rush;

import java.util.List;

/** A completed rush: the responses, and the seconds until the last one. */
public record Burst(List<Answered> answered, double seconds) {

    public double perSecond() {
        return answered.size() / seconds;
    }

    public List<Answered> at(String meetupId) {
        return answered.stream()
                .filter(each -> each.meetupId().equals(meetupId))
                .toList();
    }
}
