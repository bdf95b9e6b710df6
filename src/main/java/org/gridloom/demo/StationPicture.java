package org.gridloom.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Pictures of stations of a town that does not exist, so no camera was ever there: drawn, as PNG. */
final class StationPicture {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 720;
    private static final Color[] WALLS = {
        new Color(0xE9DCC3), new Color(0xD9E3E8), new Color(0xE7D3CC), new Color(0xDCE5D2), new Color(0xE4DCE8)
    };
    private static final Color[] SIGNS = {
        new Color(0xA8321F), new Color(0x1C6E8C), new Color(0x2F6B43), new Color(0x8A5A12), new Color(0x4F4A8C)
    };

    private StationPicture() {}

    /** The house from the street: wall, sign, door, windows, a tree. */
    static byte[] front(String name, int variant) {
        return drawn(pen -> {
            pen.setColor(new Color(0xBBD9EE));
            pen.fillRect(0, 0, WIDTH, HEIGHT);
            pen.setColor(new Color(0xC9C4BA));
            pen.fillRect(0, 600, WIDTH, 120);
            pen.setColor(WALLS[variant % WALLS.length]);
            pen.fillRect(130, 150, 700, 460);
            pen.setColor(SIGNS[variant % SIGNS.length]);
            pen.fillRect(170, 190, 620, 84);
            pen.setColor(Color.WHITE);
            pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 40));
            var width = pen.getFontMetrics().stringWidth(name);
            pen.drawString(name, WIDTH / 2 - width / 2, 246);
            window(pen, 190);
            window(pen, 610);
            pen.setColor(new Color(0x6B4F3A));
            pen.fillRect(420, 340, 120, 270);
            pen.setColor(new Color(0xD8ECF5));
            pen.fillRect(434, 356, 92, 150);
            pen.setColor(new Color(0x7A5B3E));
            pen.fillRect(62, 430, 22, 180);
            pen.setColor(new Color(0x5E9B5A));
            pen.fillOval(-6, 280, 160, 200);
        });
    }

    private static void window(Graphics2D pen, int x) {
        pen.setColor(new Color(0xD8ECF5));
        pen.fillRect(x, 340, 160, 160);
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke(8));
        pen.drawRect(x, 340, 160, 160);
        pen.drawLine(x + 80, 340, x + 80, 500);
    }

    /** Inside: a table with chairs, a shelf, a lamp. */
    static byte[] room(int variant) {
        return drawn(pen -> {
            pen.setColor(WALLS[(variant + 1) % WALLS.length]);
            pen.fillRect(0, 0, WIDTH, 500);
            pen.setColor(new Color(0xB9A489));
            pen.fillRect(0, 500, WIDTH, 220);
            pen.setColor(new Color(0x8A6A4A));
            pen.fillRect(620, 150, 250, 350);
            for (var shelf = 0; shelf < 4; shelf++) {
                for (var book = 0; book < 9; book++) {
                    pen.setColor(SIGNS[(shelf + book + variant) % SIGNS.length]);
                    pen.fillRect(634 + book * 25, 170 + shelf * 82, 19, 60);
                }
            }
            pen.setColor(new Color(0x9C7B57));
            pen.fill(new RoundRectangle2D.Double(150, 430, 400, 34, 12, 12));
            pen.fillRect(180, 460, 20, 150);
            pen.fillRect(500, 460, 20, 150);
            pen.setColor(SIGNS[variant % SIGNS.length]);
            pen.fillRect(90, 480, 70, 130);
            pen.fillRect(545, 480, 60, 130);
            pen.setColor(new Color(0xFFF1C2));
            pen.fillOval(300, 60, 100, 100);
        });
    }

    private static byte[] drawn(Consumer<Graphics2D> what) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        what.accept(pen);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
