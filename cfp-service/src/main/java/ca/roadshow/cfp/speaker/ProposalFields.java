package ca.roadshow.cfp.speaker;

import ca.roadshow.cfp.call.CallView;
import ca.roadshow.web.form.FormChoices;
import ca.roadshow.web.locale.Language;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the fields of a proposal offer, for the form of a call and the form of an edit. */
@Component
class ProposalFields {

    ModelAndView addTo(ModelAndView page, CallView call, Language reader) {
        var formats = FormChoices.of(
                call.terms().formats(),
                format -> format.id(),
                format -> format.name().in(reader.code()) + " (" + format.minutes() + " min)");
        return page.addObject("formats", formats);
    }
}
