package ca.roadshow.cfp.call;

import ca.roadshow.cfp.ask.Asks;
import ca.roadshow.cfp.ask.Choice;
import ca.roadshow.cfp.ask.Question;
import ca.roadshow.cfp.ask.Stop;
import ca.roadshow.cfp.call.CallCommand.ChangeCall;
import ca.roadshow.cfp.call.CallCommand.OpenCall;
import ca.roadshow.cfp.call.CallEvent.CallChanged;
import ca.roadshow.cfp.call.CallEvent.CallClosed;
import ca.roadshow.cfp.call.CallEvent.CallOpened;
import ca.roadshow.cfp.call.CallEvent.LateCodeAdded;
import ca.roadshow.cfp.call.CallEvent.LateCodeRevoked;
import ca.roadshow.events.contract.Bilingual;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A call for a conference: open for a month, for talks of 30 minutes and lightning talks of 10. */
public final class CallFixture {

    public static final Instant OPENS = Instant.parse("2027-03-01T14:00:00Z");
    public static final Instant CLOSES = OPENS.plus(Duration.ofDays(30));
    public static final CallFormat TALK = new CallFormat("talk", Bilingual.both("Talk", "Présentation"), 30);
    public static final CallFormat LIGHTNING =
            new CallFormat("lightning", Bilingual.both("Lightning talk", "Présentation éclair"), 10);
    public static final CallTerms TERMS = terms(OPENS, CLOSES);

    public static final Choice PLATFORMS = new Choice("platforms", Bilingual.both("Platforms", "Plateformes"));
    public static final Choice SECURITY = new Choice("security", Bilingual.both("Security", "Sécurité"));
    public static final Choice BEGINNER = new Choice("beginner", Bilingual.both("Beginner", "Débutant"));
    public static final LocalDate MAY_4 = LocalDate.of(2027, 5, 4);

    /** A question that is asked for lightning talks only. */
    public static final Question FIRST_TIME = new Question(
            "first-time",
            Bilingual.both("Is it your first talk?", "Est-ce votre première présentation?"),
            Question.Kind.CHOICE,
            List.of(new Choice("yes", Bilingual.both("Yes", "Oui")), new Choice("no", Bilingual.both("No", "Non"))),
            "lightning",
            null,
            Question.Need.SUBMISSION,
            Question.Audience.ORGANIZERS);

    public static final Question REPOSITORY = new Question(
            "repository",
            Bilingual.both("Where is the code?", "Où est le code?"),
            Question.Kind.URL,
            List.of(),
            null,
            "platforms",
            Question.Need.PUBLICATION,
            Question.Audience.REVIEWERS);

    /** Two cities, two tracks, a level, two questions, two proposals per speaker, a grace period of a minute. */
    public static final Asks ROADSHOW = new Asks(
            List.of(PLATFORMS, SECURITY),
            List.of(BEGINNER),
            List.of(new Stop("ottawa", List.of(MAY_4, MAY_4.plusDays(7))), new Stop("halifax", List.of())),
            List.of(FIRST_TIME, REPOSITORY),
            "spring-2027",
            2,
            1,
            60,
            true);

    private CallFixture() {}

    /** Returns a new proposal that chooses only a format. */
    public static Candidate candidate(String format, Instant at) {
        return new Candidate(
                new CallId("call-harbour-day-2027"),
                "proposal-1",
                "addr-AminaAminaAminaAminaA",
                format,
                null,
                null,
                Map.of(),
                Set.of(),
                null,
                false,
                at);
    }

    public static CallTerms terms(Instant opensAt, Instant closesAt) {
        return new CallTerms(opensAt, closesAt, List.of(TALK, LIGHTNING));
    }

    /** Opens a call of the whole network. */
    public static OpenCall openCall(String slug, CallTerms terms) {
        return openCall(slug, terms, null);
    }

    public static OpenCall openCall(String slug, CallTerms terms, @Nullable String communityId) {
        return new OpenCall(
                CallId.of(new CallSlug(slug)),
                new CallSlug(slug),
                Bilingual.both("Speak at the Harbour Day", "Présentez à la Journée du port"),
                Bilingual.both("Stories from practice.\n\nAll welcome.", "Des récits tirés de la pratique."),
                terms,
                ZoneId.of("America/Toronto"),
                "harbour-day",
                communityId,
                OPENS.minus(Duration.ofDays(1)));
    }

    static CallOpened opened(OpenCall command) {
        return new CallOpened(
                command.callId().value(),
                command.slug().value(),
                command.title(),
                command.description(),
                command.terms().formats(),
                command.terms().opensAt(),
                command.terms().closesAt(),
                command.zone().getId(),
                command.event(),
                command.communityId(),
                command.terms().asks(),
                command.at());
    }

    /** Changes only the terms. */
    static ChangeCall changeCall(OpenCall call, CallTerms terms, Instant at) {
        return new ChangeCall(call.callId(), call.title(), call.description(), terms, call.zone(), at);
    }

    /** Changes every field. */
    static CallChanged changed() {
        return new CallChanged(
                "call-harbour-day-2027",
                new Bilingual(null, "Prenez la parole à la Journée du port"),
                Bilingual.both("Stories.", "Des récits."),
                List.of(TALK),
                OPENS.plusSeconds(3600),
                CLOSES.plusSeconds(3600),
                "America/Halifax",
                ROADSHOW,
                OPENS.minusSeconds(60));
    }

    /** Returns one of each event of a call. */
    public static List<Object> storedEvents() {
        return List.of(
                opened(openCall("harbour-day-2027", TERMS, "community-halifax")),
                changed(),
                new LateCodeAdded("call-harbour-day-2027", "late-bird", 2, CLOSES),
                new LateCodeRevoked("call-harbour-day-2027", "late-bird", CLOSES.plusSeconds(60)),
                new CallClosed("call-harbour-day-2027", OPENS.plusSeconds(7200)));
    }
}
