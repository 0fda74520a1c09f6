package ca.roadshow.cfp.profile;

/** The result of saving a profile. */
public enum ProfileResult {
    DONE,
    /** The profile was saved from another page in the meantime. */
    STALE
}
