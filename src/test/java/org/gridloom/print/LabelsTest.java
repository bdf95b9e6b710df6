package org.gridloom.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gridloom.print.Labels.Label;
import org.junit.jupiter.api.Test;

class LabelsTest {

    @Test
    void eightStandOnASheetAndTheNinthOnTheNext() throws Exception {
        try (var pdf = labels(9)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(pdf)).contains("驿站 1", "驿站 9", "滨河路");
        }
    }

    @Test
    void eachCodeIsReadFromThePaperAsItsAddress() throws Exception {
        try (var pdf = labels(8)) {
            var image = new PDFRenderer(pdf).renderImageWithDPI(0, 150);
            for (var n = 0; n < 8; n++) {
                var part = image.getSubimage(
                        n % 2 * image.getWidth() / 2,
                        n / 2 * image.getHeight() / 4,
                        image.getWidth() / 2,
                        image.getHeight() / 4);
                assertThat(read(part)).isEqualTo(address(n + 1));
            }
        }
    }

    @Test
    void aNameOfAnyLengthStaysOnItsLabel() throws Exception {
        var out = new ByteArrayOutputStream();
        Labels.write(out, "码", List.of(new Label("很".repeat(300), List.of("长".repeat(300)), address(1))));

        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(pdf.getNumberOfPages()).isOne();
            assertThat(new PDFTextStripper().getText(pdf)).hasSizeLessThan(120);
        }
    }

    @Test
    void whichOfThemTheseAreStandsInTheMarginOfTheFirstSheet() throws Exception {
        var out = new ByteArrayOutputStream();
        var labels = IntStream.rangeClosed(1, 9)
                .mapToObj(n -> new Label("驿站 " + n, List.of(), address(n)))
                .toList();
        Labels.write(out, "码", "共 20 个，这里是前 9 个", labels);

        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            var first = new PDFTextStripper();
            first.setEndPage(1);
            assertThat(first.getText(pdf)).contains("共 20 个，这里是前 9 个");
            var second = new PDFTextStripper();
            second.setStartPage(2);
            assertThat(second.getText(pdf)).doesNotContain("共 20 个");
        }
    }

    @Test
    void noLabelsAreAnEmptySheet() throws Exception {
        try (var pdf = labels(0)) {
            assertThat(pdf.getNumberOfPages()).isOne();
        }
    }

    private static String read(BufferedImage image) throws Exception {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    private static PDDocument labels(int count) throws Exception {
        var out = new ByteArrayOutputStream();
        Labels.write(
                out,
                "二维码",
                IntStream.rangeClosed(1, count)
                        .mapToObj(n -> new Label("驿站 " + n, List.of("滨河路", ""), address(n)))
                        .toList());
        return Loader.loadPDF(out.toByteArray());
    }

    private static String address(int n) {
        return "https://grid.example.cn/s/3f9a0c12d" + n;
    }
}
