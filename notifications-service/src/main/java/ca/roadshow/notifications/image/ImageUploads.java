package ca.roadshow.notifications.image;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.notifications.image.NewsletterImages.NewsletterImage;
import ca.roadshow.web.form.FormReader;
import ca.roadshow.web.form.LanguageFields;
import ca.roadshow.web.form.Words;
import ca.roadshow.web.image.ImageShrinker;
import ca.roadshow.web.image.ShrunkImage;
import ca.roadshow.web.image.UnusableImage;
import ca.roadshow.web.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Uploads and deletes images, for pages and API. */
@Component
class ImageUploads {

    private static final int LONGEST_ALT = 300;

    /** The greatest width in pixels: twice the width of a mail, for screens with a high resolution. */
    private static final int WIDEST = 1_200;

    private final ImageShrinker shrinker;
    private final NewsletterImages images;

    ImageUploads(ImageShrinker shrinker, NewsletterImages images) {
        this.shrinker = shrinker;
        this.images = images;
    }

    /**
     * @param file empty if none was chosen
     * @throws ProblemException 400 {@code input.invalid} with the errors of all fields
     */
    NewsletterImage upload(byte[] file, Words alt) {
        var reader = new FormReader(HttpStatus.BAD_REQUEST, LanguageFields.NESTED);
        var described = reader.lines("alt", alt, LONGEST_ALT);
        reader.required("alt.en", described.map(Bilingual::en).orElse(null));
        reader.required("alt.fr", described.map(Bilingual::fr).orElse(null));
        var image = new ShrunkImage(file, "", 0, 0);
        if (file.length == 0) {
            reader.wrong("file", "required");
        } else {
            try {
                image = shrinker.shrink(file, WIDEST);
            } catch (UnusableImage unusable) {
                reader.wrong("file", unusable.code());
            }
        }
        reader.finish();
        return images.save(image, described.orElseThrow());
    }

    /** @throws ProblemException 404 if there is no such image, 409 if a newsletter uses it */
    void delete(String name) {
        if (images.find(name).isEmpty()) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "resource.not-found");
        }
        if (!images.delete(name)) {
            throw new ProblemException(HttpStatus.CONFLICT, "image.used");
        }
    }
}
