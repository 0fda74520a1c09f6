package ca.roadshow.cfp.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.roadshow.cfp.call.CallFixture;
import ca.roadshow.cfp.call.CallTerms;
import ca.roadshow.cfp.proposal.Outcome;
import ca.roadshow.cfp.proposal.Placement.CityOffer;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class TalkReaderTest {

    private static final CallTerms ROADSHOW = new CallTerms(
            CallFixture.OPENS,
            CallFixture.CLOSES,
            List.of(CallFixture.TALK, CallFixture.LIGHTNING),
            CallFixture.ROADSHOW);

    private static final String SESSIONIZE = """
            Session Id,Title,Description,Owner,Owner Email,Session format,Level,Owner Informed,Room,Speaker Id,FirstName,LastName,Email,TagLine,Bio
            11,Queues that forgive,"A queue, remembered",Amina Diallo,amina@example.org,Lightning talk,Beginner,Yes,,s-1,Kofi,Mensah,kofi@example.org,,Alerts
            11,,,,,,,,,s-2,Amina,Diallo,amina@example.org,,Runs queues
            12,Alone,Text,June Park,june@example.org,Talk,Beginner,No,,s-3,June,Park,june@example.org,,
            """;

    private static final String PRETALX = """
            "ID","Proposal title","Proposal state","Session type","Track","Abstract","Description","Notes","Language","Speaker IDs","Speaker names"
            "ABC123","Files qui oublient","confirmed","Présentation","","Une file","Longue","Je viens en train","fr","SPK1
            SPK2","Amina Diallo
            Kofi Mensah"
            "DEF456","Withdrawn","withdrawn","Talk","","Text","","","en","SPK1","Amina Diallo"
            """;

    private static final String PRETALX_SPEAKERS = """
            "ID","Name","Biography","Email","Proposal IDs","Proposal titles"
            "SPK1","Amina Diallo","Runs queues","amina@example.org","ABC123","Files qui oublient"
            "SPK2","Kofi Mensah","","kofi@example.org","ABC123","Files qui oublient"
            """;

    private final TalkFile files = new TalkFile(JsonMapper.builder().build());

    @Test
    void combinesTheSpeakersOfASessionizeTalkInOneProposal() throws Refusal {
        var talks = TalkReader.talks(rows(SESSIONIZE));
        assertThat(talks).hasSize(2);
        var talk = reader(CallFixture.TERMS, "").read(talks.getFirst());
        assertThat(talk.entry()).isEqualTo("11");
        assertThat(talk.title()).isEqualTo("Queues that forgive");
        assertThat(talk.summary()).isEqualTo("A queue, remembered");
        assertThat(talk.format()).isEqualTo("lightning");
        assertThat(talk.language()).isEqualTo("en");
        assertThat(talk.email()).isEqualTo("amina@example.org");
        assertThat(talk.name()).isEqualTo("Amina Diallo");
        assertThat(talk.bio()).isEqualTo("Runs queues");
        assertThat(talk.notes()).isEqualTo("+ Kofi Mensah <kofi@example.org>");
        assertThat(talk.placement().level()).as("the call has no levels").isNull();
        assertThat(talk.outcome()).isNull();
    }

    @Test
    void readsPretalxWithItsSeparateFileOfSpeakers() throws Refusal {
        var talks = TalkReader.talks(rows(PRETALX));
        var reader = reader(CallFixture.TERMS, PRETALX_SPEAKERS);
        var talk = reader.read(talks.getFirst());
        assertThat(talk.title()).isEqualTo("Files qui oublient");
        assertThat(talk.summary()).isEqualTo("Une file");
        assertThat(talk.format()).isEqualTo("talk");
        assertThat(talk.language()).isEqualTo("fr");
        assertThat(talk.email()).isEqualTo("amina@example.org");
        assertThat(talk.notes()).isEqualTo("Je viens en train\n\n+ Kofi Mensah <kofi@example.org>");
        assertThat(talk.outcome()).isEqualTo(Outcome.ACCEPT);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> reader.read(talks.get(1)))
                .satisfies(refusal -> assertThat(refusal.of(4)).isEqualTo(new RefusedTalk(4, "state", "withdrawn")));
    }

    @Test
    void readsTheJsonOfPretalxExportAndApi() throws Refusal {
        var export = """
                [{"ID":"ABC","Proposal title":"Queues","Session type":"Talk","Abstract":"Text","Language":"en",
                  "Speaker IDs":["SPK1"]}]
                """;
        assertThat(reader(CallFixture.TERMS, PRETALX_SPEAKERS)
                        .read(TalkReader.talks(rows(export)).getFirst())
                        .email())
                .isEqualTo("amina@example.org");
        var api = """
                {"results":[{"code":"ABC","title":"Queues","submission_type":{"en":"Talk"},"abstract":"Text","state":"rejected",
                  "content_locale":"en","speakers":[{"code":"S","name":"Amina Diallo","email":"amina@example.org","biography":"Hi"}]}]}
                """;
        var talk =
                reader(CallFixture.TERMS, "").read(TalkReader.talks(rows(api)).getFirst());
        assertThat(talk.entry()).isEqualTo("ABC");
        assertThat(talk.name()).isEqualTo("Amina Diallo");
        assertThat(talk.bio()).isEqualTo("Hi");
        assertThat(talk.outcome()).isEqualTo(Outcome.DECLINE);
    }

    @Test
    void readsTrackLevelAndCitiesOfARoadshow() throws Refusal {
        var talk = read("Plateformes,BEGINNER,\"halifax; Ottawa\",Talk (30 minutes),French");
        assertThat(talk.placement().track()).isEqualTo("platforms");
        assertThat(talk.placement().level()).isEqualTo("beginner");
        assertThat(talk.placement().cities()).extracting(CityOffer::city).containsExactly("halifax", "ottawa");
        assertThat(talk.placement().cities().get(1).dates()).hasSize(2);
        assertThat(talk.format()).isEqualTo("talk");
        assertThat(talk.language()).isEqualTo("fr");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        Gardening,Beginner,ottawa,Talk,en   | track    | unknown
        Platforms,,ottawa,Talk,en           | level    | unknown
        Platforms,Beginner,,Talk,en         | city     | missing
        Platforms,Beginner,atlantis,Talk,en | city     | unknown
        Platforms,Beginner,ottawa,Opera,en  | format   | unknown
        Platforms,Beginner,ottawa,Talk,de   | language | unknown
        """)
    void reportsChoicesThatTheCallDoesNotOffer(String values, String field, String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read(values))
                .satisfies(refusal -> assertThat(refusal.of(2)).isEqualTo(new RefusedTalk(2, field, code)));
    }

    @Test
    void refusesOtherFiles() {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> rows("{\"results\":"));
        assertThat(rows("")).isEmpty();
        assertThat(rows("[]")).isEmpty();
    }

    private ImportedTalk read(String values) throws Refusal {
        var file = "track,level,city,format,language,title,abstract,email,name\n" + values
                + ",Queues,Text,amina@example.org,Amina Diallo\n";
        return reader(ROADSHOW, "").read(TalkReader.talks(rows(file)).getFirst());
    }

    private TalkReader reader(CallTerms terms, String speakers) {
        return new TalkReader(terms, speakers.isEmpty() ? List.of() : rows(speakers), Language.EN);
    }

    private List<TalkRow> rows(String file) {
        return files.rows(file.getBytes(StandardCharsets.UTF_8));
    }
}
