package claimtrail.ingest.extract;

/// How many sequences of several bytes are right UTF-8 in some bytes, and how many bytes are not.
record Utf8Count(int right, int wrong) {

    static Utf8Count of(byte[] bytes) {
        var right = 0;
        var wrong = 0;
        for (var i = 0; i < bytes.length; ) {
            var length = length(bytes[i] & 0xFF);
            if (length == 1) {
                i++;
            } else if (length > 1 && continued(bytes, i + 1, length - 1)) {
                right++;
                i += length;
            } else {
                wrong++;
                i++;
            }
        }
        return new Utf8Count(right, wrong);
    }

    /// Length of the sequence that a byte begins; 0 where none can begin.
    static int length(int lead) {
        if (lead < 0x80) {
            return 1;
        }
        if (lead < 0xC2 || lead > 0xF4) {
            return 0;
        }
        return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }

    private static boolean continued(byte[] bytes, int from, int count) {
        if (from + count > bytes.length) {
            return false;
        }
        for (var i = from; i < from + count; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }

    boolean likely() {
        return wrong == 0 || right * 2 >= wrong;
    }

    boolean certain() {
        return wrong == 0 && right > 0;
    }
}
