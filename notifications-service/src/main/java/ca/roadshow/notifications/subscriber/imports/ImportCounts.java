package ca.roadshow.notifications.subscriber.imports;

/** What became of the valid rows of one batch. */
record ImportCounts(int subscribed, int asked, int unchanged) {

    int rows() {
        return subscribed + asked + unchanged;
    }
}
