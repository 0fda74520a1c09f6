package ca.roadshow.benchmark.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.json.JsonMapper;

/** Speakers who all submit a talk at the same time and edit it twice. A call that has closed refuses with 409. */
public final class SpeakerRush {

    private static final AtomicInteger RUSHES = new AtomicInteger();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SENTENCE = "What broke, how we found out, and what we changed because of it. ";
    private static final int EDITS = 2;
    private static final int MOST_TIMES = 20;
    private static final int PAUSE = 500;

    /** @param version of the content that was accepted last */
    private record Accepted(String call, int version) {}

    private final List<Visitor> visitors;
    private final List<String> calls;
    private final String name = "rush-" + RUSHES.incrementAndGet();
    private final Map<String, Accepted> accepted = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();

    /** Talks are spread evenly over the calls. */
    public SpeakerRush(String origin, List<String> calls, int clients) {
        this.calls = List.copyOf(calls);
        this.visitors = IntStream.range(0, clients)
                .mapToObj(number -> new Visitor(origin, number))
                .toList();
    }

    /** Each client sends submission and edits of one talk, then those of the next one. */
    public Load.Measured of(int submissions) throws InterruptedException {
        var single = new ArrayList<Histogram>();
        for (var client = 0; client < visitors.size(); client++) {
            single.add(new Histogram(3));
        }
        var talks = Load.of(
                visitors.size(),
                submissions,
                (client, number) -> talk(visitors.get(client), single.get(client), number));
        var all = new Histogram(3);
        single.forEach(all::add);
        return new Load.Measured(talks.seconds(), all);
    }

    private void talk(Visitor visitor, Histogram waits, int number) throws Exception {
        var call = calls.get(number % calls.size());
        var submitted = timed(visitor, waits, "POST", "/api/cfps/" + call + "/proposals", body(number, 0));
        if (submitted.isEmpty()) {
            return;
        }
        var answer = JSON.readTree(submitted);
        var id = answer.get("id").asString();
        accepted.put(id, new Accepted(call, 1));
        var page = answer.get("trackingUrl").asString().replaceFirst("https?://[^/]+", "/api");
        for (var version = 1; version <= EDITS; version++) {
            if (timed(visitor, waits, "PUT", page, body(number, version)).isEmpty()) {
                return;
            }
            accepted.put(id, new Accepted(call, version + 1));
        }
    }

    /**
     * Returns the response; empty if the call has closed. If the service is too busy, repeats the request after
     * {@code Retry-After}.
     */
    private String timed(Visitor visitor, Histogram waits, String method, String path, String body) throws Exception {
        var asked = System.nanoTime();
        var answer = visitor.send(method, path, body);
        for (var time = 0; answer.statusCode() == 503 && time < MOST_TIMES; time++) {
            busy.incrementAndGet();
            TimeUnit.MILLISECONDS.sleep(PAUSE);
            answer = visitor.send(method, path, body);
        }
        waits.recordValue(System.nanoTime() - asked);
        return switch (answer.statusCode()) {
            case 200, 201 -> answer.body();
            case 409 -> {
                refused.incrementAndGet();
                yield "";
            }
            default ->
                throw new IllegalStateException(method + " answers " + answer.statusCode() + ": " + answer.body());
        };
    }

    private String body(int number, int version) {
        var body = new HashMap<String, Object>(Map.of(
                "title",
                "Talk number " + number + ", take " + version,
                "abstract",
                SENTENCE.repeat(15),
                "format",
                "talk",
                "language",
                number % 2 == 0 ? "en" : "fr",
                "speaker",
                Map.of(
                        "name", "Speaker " + number,
                        "email", "%s-%06d@speakers.example".formatted(name, number),
                        "bio", SENTENCE.repeat(3))));
        if (version > 0) {
            body.put("version", version);
        }
        return JSON.writeValueAsString(body);
    }

    public void requireAllAccepted() {
        if (refused.get() > 0) {
            throw new IllegalStateException(refused + " requests were refused although the call is open");
        }
    }

    public int refused() {
        return refused.get();
    }

    /** How many requests were answered with 503 and sent again. */
    public int busy() {
        return busy.get();
    }

    /** The version of each accepted talk of a call, by id. */
    public Map<String, Integer> accepted(String call) {
        var versions = new HashMap<String, Integer>();
        accepted.forEach((id, talk) -> {
            if (talk.call().equals(call)) {
                versions.put(id, talk.version());
            }
        });
        return versions;
    }
}
