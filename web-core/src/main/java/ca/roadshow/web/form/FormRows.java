package ca.roadshow.web.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a form, such as the items of an agenda. */
public final class FormRows {

    private FormRows() {}

    /** The rows that were sent. Spring binds an index that was left out to null; here it is a blank row. */
    public static <R> List<R> sent(@Nullable List<? extends @Nullable R> bound, R blank) {
        var rows = new ArrayList<R>();
        if (bound != null) {
            bound.forEach(row -> rows.add(Optional.<R>ofNullable(row).orElse(blank)));
        }
        return rows;
    }

    /** The rows and some blank ones, because a page without scripts cannot add rows. */
    public static <R> List<R> withSpare(List<R> rows, R blank, int spare) {
        var all = new ArrayList<>(rows);
        for (var count = 0; count < spare; count++) {
            all.add(blank);
        }
        return all;
    }
}
