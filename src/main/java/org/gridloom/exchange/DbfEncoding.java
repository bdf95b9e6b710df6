package org.gridloom.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import org.gridloom.exchange.SourceFile.Content;

/**
 * The encoding of a DBF's texts: what the .cpg beside it says, else the language byte of its head, else what its bytes look like. The last tells
 * UTF-8 from anything else with certainty, and Chinese from Japanese by which of the two would be the rarer text.
 *
 * @param guessed neither the .cpg nor the head told
 */
record DbfEncoding(Charset charset, boolean guessed) {

    static final Charset GBK = Charset.forName("GB18030");
    static final Charset CP932 = Charset.forName("windows-31j");
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");

    private static final int SAMPLE = 4 << 20;
    private static final int LANGUAGE_BYTE = 29;

    static DbfEncoding of(Content dbf, Optional<Content> cpg) throws IOException {
        var named = cpg.isPresent() ? named(cpg.get()) : Optional.<Charset>empty();
        if (named.isPresent()) {
            return new DbfEncoding(named.get(), false);
        }
        byte[] bytes;
        try (var in = dbf.open()) {
            bytes = in.readNBytes(SAMPLE);
        }
        var told = bytes.length > LANGUAGE_BYTE ? ofLanguage(bytes[LANGUAGE_BYTE] & 0xFF) : Optional.<Charset>empty();
        if (told.isPresent()) {
            return new DbfEncoding(told.get(), false);
        }
        var texts = texts(bytes);
        return decodes(texts, StandardCharsets.US_ASCII)
                ? new DbfEncoding(StandardCharsets.UTF_8, false)
                : new DbfEncoding(lookingLike(texts), true);
    }

    private static Optional<Charset> named(Content cpg) throws IOException {
        String name;
        try (var in = cpg.open()) {
            name = new String(in.readNBytes(64), StandardCharsets.ISO_8859_1).strip();
        }
        return byName(name);
    }

    /** As programs write it: {@code UTF-8}, {@code 936}, {@code CP932}, {@code ANSI 1252} … */
    static Optional<Charset> byName(String name) {
        var plain = name.toUpperCase(Locale.ROOT).replaceFirst("^(ANSI|OEM|CP|MS|WINDOWS)[ _-]*(?=\\d)", "");
        return switch (plain) {
            case "936", "54936", "GBK", "GB2312", "GB18030" -> Optional.of(GBK);
            case "932", "943", "SJIS", "SHIFT_JIS", "SHIFT-JIS", "WINDOWS-31J" -> Optional.of(CP932);
            case "950", "BIG5" -> Optional.of(BIG5);
            case "65001", "UTF8", "UTF-8" -> Optional.of(StandardCharsets.UTF_8);
            case "1252" -> Optional.of(Charset.forName("windows-1252"));
            case "88591" -> Optional.of(StandardCharsets.ISO_8859_1);
            default -> {
                try {
                    yield Optional.of(Charset.forName(plain));
                } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
                    yield Optional.empty();
                }
            }
        };
    }

    /** Only those that are set on purpose; 0x57, "ANSI", is what programs write who do not know. */
    private static Optional<Charset> ofLanguage(int language) {
        return switch (language) {
            case 0x4D, 0x7A -> Optional.of(GBK);
            case 0x13, 0x7B -> Optional.of(CP932);
            case 0x4F, 0x78 -> Optional.of(BIG5);
            default -> Optional.empty();
        };
    }

    /** The bytes of all text fields, a space between them: a character must not reach from one into the next. */
    private static byte[] texts(byte[] dbf) {
        var texts = new ByteArrayOutputStream();
        if (dbf.length < 32) {
            return dbf;
        }
        int head = word(dbf, 8);
        int record = word(dbf, 10);
        for (int field = 32, offset = 1; field + 32 <= Math.min(head, dbf.length) && dbf[field] != '\r'; field += 32) {
            int length = dbf[field + 16] & 0xFF;
            if (dbf[field + 11] == 'C') {
                for (int row = head; record > 0 && row + record <= dbf.length; row += record) {
                    int from = Math.min(row + offset, dbf.length);
                    int to = Math.min(from + length, dbf.length);
                    while (to > from && (dbf[to - 1] == ' ' || dbf[to - 1] == 0)) {
                        to--;
                    }
                    texts.write(dbf, from, to - from);
                    texts.write(' ');
                }
            }
            offset += length;
        }
        return texts.toByteArray();
    }

    private static int word(byte[] bytes, int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
    }

    static Charset lookingLike(byte[] texts) {
        if (decodes(texts, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        boolean chinese = decodes(texts, GBK);
        boolean japanese = decodes(texts, CP932);
        if (chinese != japanese) {
            return chinese ? GBK : CP932;
        }
        return commonChinese(texts) >= commonJapanese(texts) ? GBK : CP932;
    }

    private static boolean decodes(byte[] texts, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(texts));
            return true;
        } catch (CharacterCodingException not) {
            return false;
        }
    }

    /** Share of the bytes beyond ASCII that are characters of GB 2312's first level, which make up nearly all Chinese text. */
    private static double commonChinese(byte[] texts) {
        int beyond = 0;
        int common = 0;
        for (int i = 0; i < texts.length; i++) {
            int lead = texts[i] & 0xFF;
            if (lead < 0x80) {
                continue;
            }
            beyond += 2;
            int trail = i + 1 < texts.length ? texts[++i] & 0xFF : 0;
            common += lead >= 0xB0 && lead <= 0xD7 && trail >= 0xA1 ? 2 : 0;
        }
        return beyond == 0 ? 0 : (double) common / beyond;
    }

    /** Share of the bytes beyond ASCII that are kana or characters of JIS X 0208's first level; half-width kana are rare. */
    private static double commonJapanese(byte[] texts) {
        int beyond = 0;
        int common = 0;
        for (int i = 0; i < texts.length; i++) {
            int lead = texts[i] & 0xFF;
            if (lead < 0x80) {
                continue;
            }
            if (lead >= 0xA0 && lead <= 0xDF) {
                beyond++;
                continue;
            }
            beyond += 2;
            int trail = i + 1 < texts.length ? texts[++i] & 0xFF : 0;
            boolean kana = lead == 0x82 && trail >= 0x9F || lead == 0x83 && trail <= 0x96;
            common += kana || lead >= 0x88 && lead <= 0x98 ? 2 : 0;
        }
        return beyond == 0 ? 0 : (double) common / beyond;
    }
}
