public class Arrays2 {
    static int calls;

    static int next() {
        return calls++;
    }

    static String attempt(Runnable r) {
        try {
            r.run();
            return "fine";
        } catch (RuntimeException e) {
            return e.getClass().getName() + ": " + e.getMessage();
        }
    }

    public static void run() {
        int[] i = new int[3];
        i[next()] += 5;
        i[next()]++;
        byte[] b = {1, (byte) 200};
        b[0] |= (byte) 0x80;
        boolean[] z = new boolean[2];
        z[1] = true;
        z[0] ^= z[1];
        char[] c = {'x', 'y'};
        c[1]++;
        short[] s = {1, (short) 70000};
        long[] l = {1L << 40};
        l[0] += 3;
        float[] f = {1.5f};
        double[] d = {2.5};
        d[0] *= f[0];
        Object[] o = new String[] {"a", null};
        int[][][] cube = new int[2][3][];
        cube[1][2] = new int[] {9};
        String[][] empty = new String[0][4];
        Out.line(i[0] + " " + i[1] + " " + b[0] + b[1] + z[0] + z[1] + c[1] + s[1] + l[0] + f[0] + d[0] + o[0] + cube[1][2][0] + empty.length);
        Out.line(cube.getClass().getName() + " " + cube[0].getClass().getName() + " " + z.getClass().getName());
        Out.line(attempt(new Runnable() { public void run() { i[3] = 1; } }));
        Out.line(attempt(new Runnable() { public void run() { i[-1]++; } }));
        Out.line(attempt(new Runnable() { public void run() { o[0] = new Object(); } }));
        Out.line(attempt(new Runnable() { public void run() { o[1] = 3; } }));
        Out.line(attempt(new Runnable() { public void run() { int[] n = new int[-5 + calls * 0]; } }));
        Out.line(attempt(new Runnable() { public void run() { int[][] n = new int[2][-1]; } }));
        Out.line(attempt(new Runnable() { public void run() { System.arraycopy(i, 0, i, 2, 2); } }));
        Out.line(attempt(new Runnable() { public void run() { System.arraycopy(i, -1, i, 2, 2); } }));
        Out.line(attempt(new Runnable() { public void run() { System.arraycopy(i, 0, l, 0, 1); } }));
        Out.line(attempt(new Runnable() { public void run() { System.arraycopy(i, 0, o, 0, 1); } }));
        Out.line(attempt(new Runnable() { public void run() { System.arraycopy("x", 0, o, 0, 1); } }));
        Object[] mixed = {"p", 1, "q"};
        Out.line(attempt(new Runnable() { public void run() { System.arraycopy(mixed, 0, o, 0, 2); } }) + o[0] + o[1]);
        Out.line(attempt(new Runnable() { public void run() { System.arraycopy(mixed, 0, new Object[1], 0, 2); } }));
        System.arraycopy(i, 0, i, 1, 2);
        Out.line(i[0] + "" + i[1] + i[2]);
        int[] copy = i.clone();
        copy[0] = 77;
        Out.line(i[0] + " " + copy[0] + " " + copy.length + (copy.equals(i)));
        Out.line("" + (cube instanceof Object) + (((Object) cube) instanceof Object[][]) + (((Object) cube) instanceof int[][]) + (((Object) i) instanceof Cloneable));
        Out.line(java.util.Arrays.toString(i) + java.util.Arrays.equals(i, copy));
    }
}
