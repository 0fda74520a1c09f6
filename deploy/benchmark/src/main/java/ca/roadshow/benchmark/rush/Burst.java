package ca.roadshow.benchmark.rush;

import java.util.List;

/** A rush that is over: everyone was answered within so many seconds. */
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
