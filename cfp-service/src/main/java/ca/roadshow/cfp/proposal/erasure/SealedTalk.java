package ca.roadshow.cfp.proposal.erasure;

import ca.roadshow.cfp.proposal.Talk;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.vocabulary.NextRevision;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Upcasts {@code proposal.submitted} from revision 1, which contained title and abstract in plain text, to revision 2: encrypts
 * them with the speaker's key. If the speaker is erased, creates no key, and the talk cannot be decrypted.
 */
@Component
@Order(1)
class SealedTalk extends NextRevision {

    private final PersonalData personalData;
    private final JsonMapper json;

    SealedTalk(PersonalData personalData, JsonMapper json) {
        super("proposal.submitted", 1);
        this.personalData = personalData;
        this.json = json;
    }

    @Override
    protected ObjectNode next(ObjectNode payload) {
        var talk = new Talk(
                payload.path("title").asString(""), payload.path("summary").asString(""));
        payload.remove("title");
        payload.remove("summary");
        payload.set("talk", json.valueToTree(sealed(payload, talk)));
        return payload;
    }

    private Sealed sealed(ObjectNode payload, Talk talk) {
        var nobody = Sealed.forgotten(payload.path("addressId").asString(""));
        var speaker = payload.path("speaker");
        return speaker.isObject()
                ? personalData
                        .sealBeside(json.treeToValue(speaker, Sealed.class), talk)
                        .orElse(nobody)
                : nobody;
    }
}
