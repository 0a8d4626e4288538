package demo;

/**
 * Methods whose name begins with "all" must lose all bounds checks, those with "needed" must keep one at least,
 * those with "one" exactly one.
 */
public class Programs {
    static long trace;

    public static long allUpwards(int a, int b) {
        int[] v = new int[a & 31];
        long sum = 0;
        for (int i = 0; i < v.length; i++) {
            v[i] = i + b;
            sum += v[i];
        }
        return sum;
    }

    public static long allDownwards(int a, int b) {
        int[] v = new int[a & 31];
        long sum = 0;
        for (int i = v.length - 1; i >= 0; i--) {
            sum += v[i] + b;
        }
        return sum;
    }

    public static long allWithLimitBelowLength(int a, int b) {
        int n = a & 31;
        int[] v = new int[n];
        int[] w = new int[n + 1];
        long sum = 0;
        for (int i = 0; i <= n - 1; i++) {
            w[i + 1] = w[i] + v[i] + b;
            sum += w[i];
        }
        return sum + w[n];
    }

    public static long allWithSteps(int a, int b) {
        int[] v = new int[a & 31];
        long sum = 0;
        for (int i = 1; i < v.length; i += 3) {
            v[i - 1] = b;
            sum += v[i] + v[i - 1];
        }
        return sum;
    }

    public static long allReversed(int a, int b) {
        int[] v = new int[a & 31];
        for (int i = 0; i < v.length; i++) {
            v[v.length - 1 - i] = i + b;
        }
        return v.length;
    }

    public static long allMasked(int a, int b) {
        int[] v = new int[(a & 31) + 1];
        byte[] bytes = new byte[256];
        if (v.length > 0) {
            v[b & (v.length - 1)] = 5;
        }
        bytes[a & 255] = 3;
        return bytes[b & 127] + bytes[(char) a >>> 8] + v[0];
    }

    public static long allRemainders(int a, int b) {
        int[] v = new int[16];
        int i = b >>> 1;
        return v[i % 16] + v[b >>> 28] + v[(a & 0xFF) / 16] + v[(a >>> 4) % v.length];
    }

    public static long halves(int a, int b) {
        int[] v = new int[a & 63];
        int low = 0;
        int high = v.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (v[middle] < b) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    public static long oneForAll(int a, int b) {
        int[] v = new int[a & 15];
        v[b] = 1;
        v[b]++;
        if (b > 0) {
            v[b - 1] = 3;
        }
        return v[b];
    }

    static int readChecked(int[] v, int i) {
        return i < 0 || i >= v.length ? -1 : v[i];
    }

    public static long allUnequal(int a, int b) {
        int[] v = new int[a & 31];
        long sum = v.length != 0 ? v[0] : b;
        for (int i = 0; i != v.length; i++) {
            sum += v[i];
        }
        return sum;
    }

    public static long allNested(int a, int b) {
        int[] v = new int[a & 15];
        long swaps = 0;
        for (int i = 0; i < v.length; i++) {
            v[i] = b * (i + 1) % 7;
        }
        for (int i = 0; i < v.length; i++) {
            for (int j = i + 1; j < v.length; j++) {
                if (v[j] < v[i]) {
                    int t = v[i];
                    v[i] = v[j];
                    v[j] = t;
                    swaps++;
                }
            }
        }
        return swaps;
    }

    public static long allMultiplied(int a, int b) {
        int[] v = new int[64];
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < 8; j++) {
                v[i * 8 + j] = a + j;
            }
        }
        return v[b & 63];
    }

    public static long allSieved(int a, int b) {
        boolean[] composite = new boolean[1001];
        int count = 0;
        for (int i = 2; i <= 1000; i++) {
            if (!composite[i]) {
                count++;
                for (int k = i + i; k <= 1000; k += i) {
                    composite[k] = true;
                }
            }
        }
        return count + a;
    }

    public static long neededMaskOfEmpty(int a, int b) {
        int[] v = new int[a & 3];
        return v[b & (v.length - 1)];
    }

    public static long neededOneTooFar(int a, int b) {
        int[] v = new int[a & 7];
        long sum = 0;
        for (int i = 0; i <= v.length; i++) {
            sum += v[i];
        }
        return sum;
    }

    public static long neededFromBelow(int a, int b) {
        int[] v = new int[a & 7];
        long sum = 0;
        for (int i = b; i < v.length; i++) {
            sum += v[i];
            if (i < -20) {
                return sum;
            }
        }
        return sum;
    }

    public static long neededStepOverflow(int a, int b) {
        int[] v = new int[8];
        int i = 0;
        int rounds = 0;
        while (i < 8 && rounds++ < 4) {
            v[i] = b;
            i += 0x7FFF_FFF0 + (a & 1);
        }
        return i;
    }

    public static long neededSumOverflow(int a, int b) {
        int[] v = new int[8];
        int limit = Integer.MAX_VALUE;
        for (int i = Integer.MAX_VALUE - 2; i <= limit; i++) {
            if (i < 0) {
                return v[i & 7] + v[-(i >> 31) + 7];
            }
        }
        return 0;
    }

    public static long neededSignedMean(int a, int b) {
        int[] v = new int[8];
        int low = a & 0x7FFF_FFFF;
        int high = b & 0x7FFF_FFFF;
        int mean = (low + high) / 2;
        return mean < 8 ? v[mean] : 0;
    }

    public static long neededNegativeRemainder(int a, int b) {
        int[] v = new int[16];
        return v[a % 16];
    }

    public static long neededAbsolute(int a, int b) {
        int[] v = new int[16];
        int i = a < 0 ? -a : a;
        return i < 16 ? v[i] : 0;
    }

    public static long neededOtherArray(int a, int b) {
        int[] v = new int[a & 7];
        int[] w = new int[b & 7];
        long sum = 0;
        for (int i = 0; i < v.length; i++) {
            sum += w[i];
        }
        return sum;
    }

    public static long neededLastOfEmpty(int a, int b) {
        int[] v = new int[a & 3];
        return v[v.length - 1];
    }

    public static long neededPreviousLength(int a, int b) {
        int[] v = new int[8];
        long sum = 0;
        int i = 7;
        for (int k = 0; k < 3; k++) {
            sum += v[i];
            v = new int[(a & 3) + 5];
        }
        return sum;
    }

    public static long neededSquare(int a, int b) {
        int[] v = new int[16];
        int i = (a & 0xFFFF) * (a & 0xFFFF);
        return i < 16 ? v[i] : 1;
    }
}
