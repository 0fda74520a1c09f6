package ca.roadshow.cfp.profile;

import ca.roadshow.events.erasure.Forgets;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.web.image.ImageShrinker;
import ca.roadshow.web.image.ShrunkImage;
import ca.roadshow.web.image.UnusableImage;
import ca.roadshow.web.problem.ProblemException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The photos of speakers, encrypted with the key of the person. Photos are files, so they are stored in a table instead of
 * events. Each new photo gets a new random name, so that its address cannot be guessed.
 */
@Repository
public class Photos implements Forgets {

    private static final int WIDEST = 600;
    private static final String PATH = "/proposals/photos/";

    private final JdbcClient jdbc;
    private final PersonalData personalData;
    private final ImageShrinker shrinker;

    Photos(JdbcClient jdbc, PersonalData personalData, ImageShrinker shrinker) {
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.shrinker = shrinker;
    }

    /**
     * Stores a photo without its metadata, and replaces an earlier one.
     *
     * @throws ProblemException 422 on the field {@code photo} if the file is not a usable image
     */
    public void save(AddressId person, byte[] file) {
        var photo = shrunk(file);
        var sealed = personalData.sealBytes(person.value(), photo.bytes());
        jdbc.sql("""
            insert into speaker_photo (person_id, name, key_id, photo) values (:person, :name, :key, :photo)
            on conflict (person_id) do update set name = excluded.name, key_id = excluded.key_id, photo = excluded.photo\
            """)
                .param("person", person.value())
                .param("name", UUID.randomUUID() + "." + photo.extension())
                .param("key", sealed.keyId())
                .param("photo", sealed.ciphertext())
                .update();
    }

    private ShrunkImage shrunk(byte[] file) {
        try {
            return shrinker.shrink(file, WIDEST);
        } catch (UnusableImage unusable) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "input.invalid")
                    .field("photo", file.length == 0 ? "required" : unusable.code());
        }
    }

    public void delete(AddressId person) {
        jdbc.sql("delete from speaker_photo where person_id = ?")
                .param(person.value())
                .update();
    }

    /** Returns the paths of the photos by person, without the origin. */
    public Map<String, String> paths(Collection<String> people) {
        var paths = new HashMap<String, String>();
        jdbc.sql("select person_id, name from speaker_photo where person_id = any (?)")
                .param(people.toArray(String[]::new))
                .query(row -> {
                    paths.put(row.getString(1), PATH + row.getString(2));
                });
        return paths;
    }

    /** Returns the photo; empty if there is none of this name, or its person was erased. */
    public Optional<byte[]> bytes(String name) {
        return jdbc.sql("select person_id, key_id, photo from speaker_photo where name = ?")
                .param(name)
                .query((row, _) -> new Sealed(row.getString(1), row.getString(2), row.getString(3)))
                .optional()
                .flatMap(personalData::openBytes);
    }

    @Override
    public void forget(AddressId person, String reference) {
        delete(person);
        jdbc.sql("delete from speaker_profile_v1 where person_id = ?")
                .param(person.value())
                .update();
        jdbc.sql("delete from speaker_affiliation_v1 where person_id = ?")
                .param(person.value())
                .update();
    }
}
