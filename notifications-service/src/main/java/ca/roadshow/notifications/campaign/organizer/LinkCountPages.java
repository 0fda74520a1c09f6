package ca.roadshow.notifications.campaign.organizer;

import ca.roadshow.events.store.command.Origin;
import ca.roadshow.notifications.campaign.FindCampaigns;
import ca.roadshow.notifications.campaign.link.CampaignLinks;
import ca.roadshow.notifications.campaign.link.CampaignLinks.LinkCount;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.page.SeeOther;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The page that shows how often the links of a campaign are opened, and its switch. */
@Controller
@Access(value = Rule.ORGANIZER, of = "campaign")
class LinkCountPages {

    record LinkCounts(boolean on, List<LinkCount> items) {}

    record Switch(boolean on) {}

    private final Campaigns campaigns;
    private final FindCampaigns findCampaigns;
    private final CampaignLinks links;

    LinkCountPages(Campaigns campaigns, FindCampaigns findCampaigns, CampaignLinks links) {
        this.campaigns = campaigns;
        this.findCampaigns = findCampaigns;
        this.links = links;
    }

    @PostMapping("/organizer/campaigns/{campaign}/link-counts")
    ModelAndView set(
            @PathVariable String campaign, @RequestParam(required = false) @Nullable String on, SignedIn organizer) {
        var found = findCampaigns.get(campaign);
        campaigns.countLinks(organizer, found, "true".equals(on), Origin.WEB);
        return SeeOther.at("/organizer/campaigns/" + found.id() + "?done=edited");
    }

    @PutMapping("/api/campaigns/{campaign}/link-counts")
    @ResponseBody
    LinkCounts put(@PathVariable String campaign, @RequestBody Switch wanted, SignedIn organizer) {
        var found = findCampaigns.get(campaign);
        campaigns.countLinks(organizer, found, wanted.on(), Origin.API);
        return show(campaign);
    }

    @GetMapping("/api/campaigns/{campaign}/link-counts")
    @ResponseBody
    LinkCounts show(@PathVariable String campaign) {
        var found = findCampaigns.get(campaign);
        return new LinkCounts(found.countsLinks(), links.of(found.id().value()));
    }
}
