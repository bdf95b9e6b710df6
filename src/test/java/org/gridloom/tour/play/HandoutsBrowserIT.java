package org.gridloom.tour.play;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.gridloom.tour.TourSharing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What is taken away from a tour: a copy that plays from a disk, pages, slides. */
class HandoutsBrowserIT extends TourScreen {

    @Autowired
    TourSharing sharing;

    @Test
    void whoComesByALinkTakesACopyIfItsMakerAllowsIt(@TempDir Path folder) throws IOException {
        var link = LEADER.get(() -> sharing.share(SHORT, Instant.now().plus(Duration.ofHours(1))));
        var page = browser.open(port);
        page.navigate("/t/" + link.secret());
        new Playing(page).arrives(play(SHORT, "zh-CN").stops().getFirst());
        var take = page.locator("gridloom-tour-player .tools [aria-label='带走']");
        assertThat(take).hasCount(0);

        LEADER.run(() -> sharing.allowHandouts(link.id(), true));
        page.reload();
        assertThat(take).hasCount(1);
        var zip = page.request().get("/t/" + link.secret() + "/offline.zip");
        assertThat(zip.status()).isEqualTo(200);
        unzip(zip.body(), folder);
        assertThat(Files.readString(folder.resolve("tour.js"))).doesNotContain(link.secret());
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aCopyPlaysFromADiskWithoutTheNetwork(@TempDir Path folder) throws IOException {
        var play = play(SHORT, "zh-CN");
        var page = browser.logIn(port, "leader");
        var zip = page.request().get("/tours/" + SHORT + "/offline.zip");
        assertThat(zip.status()).isEqualTo(200);
        unzip(zip.body(), folder);
        assertThat(Files.readString(folder.resolve("tour.js")))
                .doesNotContain("\"link\"", "\"author\":\"", "tours/" + SHORT);

        page.context().setOffline(true);
        page.navigate(folder.resolve("index.html").toUri().toString());
        var player = new Playing(page);
        for (var stop : play.stops()) {
            player.shows(play, stop);
            assertThat(player.figures()).isEqualTo(Playing.figures(stop));
            player.press("ArrowRight");
        }
        player.drawsGrids();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void thePdfHasAPageAStopWithTheMapAsItIsSeen(@TempDir Path folder) throws IOException {
        var play = play(SHORT, "en");
        var player = open(SHORT, "?lang=en");
        player.arrives(play.stops().getFirst());
        var pdf = folder.resolve("tour.pdf");
        take(player.page, "pdf").saveAs(pdf);
        try (var document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(play.stops().size());
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(play.stops()).allSatisfy(stop -> assertThat(text).contains(stop.title()));
            for (var page : document.getPages()) {
                var resources = page.getResources();
                assertThat(resources.getXObjectNames()).anyMatch(resources::isImageXObject);
            }
        }
        assertThat(browser.errors()).isEmpty();
    }

    @Tag("slow")
    @Test
    void theSlidesHaveTheMapOfEachStop(@TempDir Path folder) throws IOException {
        var play = play(SHORT, "en");
        var player = open(SHORT, "?lang=en");
        player.arrives(play.stops().getFirst());
        var pptx = folder.resolve("tour.pptx");
        take(player.page, "pptx").saveAs(pptx);
        try (var slides = new XMLSlideShow(Files.newInputStream(pptx))) {
            assertThat(slides.getSlides()).hasSize(play.stops().size());
            assertThat(slides.getSlides())
                    .allSatisfy(
                            slide -> assertThat(slide.getShapes()).hasAtLeastOneElementOfType(XSLFPictureShape.class));
        }
        assertThat(browser.errors()).isEmpty();
    }

    private Download take(Page page, String kind) {
        var dialog = page.locator("gridloom-tour-handouts dialog");
        if (!dialog.isVisible()) {
            page.locator("gridloom-tour-player .tools [aria-label='Take away']").click();
        }
        return page.waitForDownload(
                () -> dialog.locator("[data-handout=" + kind + "]").click());
    }

    private static void unzip(byte[] zip, Path folder) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(entry.getName()).matches(Pattern.compile("(pictures/)?[a-z0-9-]+\\.(html|js|jpg)"));
                var file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, in.readAllBytes());
            }
        }
    }
}
