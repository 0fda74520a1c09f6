package ca.roadshow.notifications.subscription;

import ca.roadshow.notifications.announcement.TopicLabels;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.link.SignedLinks;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a signed-in person is subscribed to; their own page loads it through the gateway. */
@Controller
@Access(Rule.SIGNED_IN)
class MySubscription {

    private final FindSubscription find;
    private final SignedLinks links;
    private final TopicLabels topicLabels;

    MySubscription(FindSubscription find, SignedLinks links, TopicLabels topicLabels) {
        this.find = find;
        this.links = links;
        this.topicLabels = topicLabels;
    }

    @GetMapping("/subscriptions/mine")
    String mine(SignedIn person, Model model, Locale locale) {
        var id = SubscriptionId.of(person.id());
        model.addAttribute(
                "subscription", find.by(id).filter(SubscriptionView::isAlive).orElse(null));
        model.addAttribute("token", links.token("subscription", id.value(), SubscriptionPages.GENERATION));
        model.addAttribute("labels", topicLabels.in(locale));
        return "subscription/mine";
    }
}
