package ca.roadshow.notifications.newsletter;

import ca.roadshow.events.contract.Bilingual;

/** An invented newsletter, for the catalogue of mails. */
public final class SampleNewsletter {

    public static final NewsletterText TEXT = new NewsletterText(
            Bilingual.both("A new season of meetups", "Une nouvelle saison de meetups"),
            Bilingual.both(
                    "Where we meet next, and who looks for talks",
                    "Nos prochains rendez-vous, et qui cherche des présentations"),
            Bilingual.both("""
                    Winter is long, and our list of meetups as well. **Thank you** to everyone who spoke, hosted and helped in the fall.

                    {{meetups}}

                    ## A talk in you?

                    {{calls}}

                    {{button}} [How to propose a talk](https://example.org/talks)
                    """, """
                    L’hiver est long, et notre liste de meetups aussi. **Merci** à toutes les personnes qui ont présenté, accueilli et aidé cet automne.

                    {{meetups}}

                    ## Une présentation en tête?

                    {{calls}}

                    {{button}} [Comment proposer une présentation](https://example.org/presentations)
                    """));

    private SampleNewsletter() {}
}
