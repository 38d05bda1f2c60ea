// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// A shared library with a name and nothing in it (ELF, x86-64, about 400 bytes). The decoder is
/// linked against libraries for screens, sound cards and devices which it never calls; with these
/// in their place it starts on a machine that has none of them, and could not use them where they
/// are. See `docs/decisions/0501-media-decoder.md`.
final class EmptyLibrary {

    private static final int HEADER = 64;
    private static final int SEGMENT = 56;
    private static final int SYMBOL = 24;
    private static final int HASH = 16;
    private static final int ENTRY = 16;
    private static final int ENTRIES = 7;
    private static final int SHARED_OBJECT = 3;
    private static final int X86_64 = 62;
    private static final int LOAD = 1;
    private static final int DYNAMIC = 2;
    private static final int STACK = 0x6474e551;
    private static final int READ_WRITE = 6;

    private static final int SYMBOLS_AT = HEADER + 3 * SEGMENT;
    private static final int HASH_AT = SYMBOLS_AT + SYMBOL;
    private static final int DYNAMIC_AT = HASH_AT + HASH;
    private static final int NAME_AT = DYNAMIC_AT + ENTRIES * ENTRY;

    static byte[] named(String name) {
        var names = ("\0" + name + "\0").getBytes(StandardCharsets.US_ASCII);
        var end = NAME_AT + names.length;
        var elf = ByteBuffer.allocate(end).order(ByteOrder.LITTLE_ENDIAN);
        header(elf);
        segment(elf, LOAD, 0, end, 4096);
        segment(elf, DYNAMIC, DYNAMIC_AT, ENTRIES * ENTRY, 8);
        segment(elf, STACK, 0, 0, 16);
        elf.position(HASH_AT).putInt(1).putInt(1).putInt(0).putInt(0);
        dynamic(elf, names.length);
        return elf.put(names).array();
    }

    private static void header(ByteBuffer elf) {
        elf.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}).position(16);
        elf.putShort((short) SHARED_OBJECT).putShort((short) X86_64).putInt(1);
        elf.putLong(0).putLong(HEADER).putLong(0).putInt(0);
        elf.putShort((short) HEADER).putShort((short) SEGMENT).putShort((short) 3);
        elf.putShort((short) 64).putShort((short) 0).putShort((short) 0);
    }

    private static void segment(ByteBuffer elf, int type, long at, long size, long align) {
        elf.putInt(type).putInt(READ_WRITE).putLong(at).putLong(at).putLong(at);
        elf.putLong(size).putLong(size).putLong(align);
    }

    /// SONAME, HASH, STRTAB, SYMTAB, STRSZ, SYMENT, end.
    private static void dynamic(ByteBuffer elf, int nameBytes) {
        elf.putLong(14).putLong(1);
        elf.putLong(4).putLong(HASH_AT);
        elf.putLong(5).putLong(NAME_AT);
        elf.putLong(6).putLong(SYMBOLS_AT);
        elf.putLong(10).putLong(nameBytes);
        elf.putLong(11).putLong(SYMBOL);
        elf.putLong(0).putLong(0);
    }

    private EmptyLibrary() {}
}
