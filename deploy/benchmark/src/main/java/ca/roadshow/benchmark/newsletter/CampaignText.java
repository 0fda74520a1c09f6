package ca.roadshow.benchmark.newsletter;

/** A newsletter of ordinary length with the meetups of the reader's city. */
final class CampaignText {

    static final String ENGLISH = """
            ## What is on

            Good evening. The season starts with *five meetups*, one in each of our cities. As always, the doors open at six,
            there is something to eat, and the last talk ends before nine.

            {{meetups}}

            ## From the last evening

            Two speakers showed how they moved a [large service](https://example.org/large-service) to a new release without
            a night shift. Their slides are online, and the recording follows next week. Thank you to the library, which lent
            us the room for the third time.

            - The next call for proposals opens in a month.
            - We are looking for two people who help at the door.
            - Bring a friend: first visits are the best ones.

            {{button}} [See all meetups](https://example.org/meetups)

            See you there!
            """;

    static final String FRENCH = """
            ## À l’affiche

            Bonsoir. La saison commence par *cinq meetups*, un dans chacune de nos villes. Comme toujours, les portes ouvrent à
            18 h, il y a de quoi manger, et la dernière présentation se termine avant 21 h.

            {{meetups}}

            ## Retour sur la dernière soirée

            Deux personnes ont montré comment elles ont fait passer un [grand service](https://example.org/large-service) à une
            nouvelle version sans y laisser une nuit. Leurs diapositives sont en ligne, et l’enregistrement suivra la semaine
            prochaine. Merci à la bibliothèque, qui nous a prêté la salle pour la troisième fois.

            - Le prochain appel à présentations ouvre dans un mois.
            - Nous cherchons deux personnes pour l’accueil.
            - Amenez quelqu’un : les premières visites sont les meilleures.

            {{button}} [Voir tous les meetups](https://example.org/meetups)

            Au plaisir de vous y voir!
            """;

    private CampaignText() {}
}
