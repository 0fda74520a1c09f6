package ca.roadshow.benchmark.report;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler;

/** Draws bars of RSVPs per second, with the sides of each scenario next to each other. */
public final class Plot {

    private static final int WIDTH = 1_100;
    private static final int HEIGHT = 620;
    private static final int TILT = 35;
    private static final double ALMOST_ALL = 0.96;

    private Plot() {}

    public static void write(List<Rate> rates, Path file) {
        var chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("RSVPs per second (median of all rounds)")
                .yAxisTitle("a second")
                .build();
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideE);
        chart.getStyler().setAvailableSpaceFill(ALMOST_ALL);
        chart.getStyler().setLabelsVisible(true);
        chart.getStyler().setLabelsFontColorAutomaticEnabled(false);
        chart.getStyler().setLabelsFontColor(Color.BLACK);
        chart.getStyler().setXAxisLabelRotation(TILT);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        var scenarios = rates.stream().map(Rate::scenario).distinct().toList();
        rates.stream()
                .map(Rate::path)
                .distinct()
                .forEach(path -> chart.addSeries(
                        path,
                        scenarios,
                        scenarios.stream()
                                .map(scenario -> perSecond(rates, scenario, path))
                                .toList()));
        try {
            ImageIO.write(BitmapEncoder.getBufferedImage(chart), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Double perSecond(List<Rate> rates, String scenario, String path) {
        return rates.stream()
                .filter(rate -> rate.scenario().equals(scenario) && rate.path().equals(path))
                .findFirst()
                .map(rate -> (double) Math.round(rate.perSecond().median()))
                .orElse(null);
    }
}
