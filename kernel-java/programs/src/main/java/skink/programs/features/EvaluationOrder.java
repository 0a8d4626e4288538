package skink.programs.features;

/** Operands from left to right, compound assignments, increments inside expressions. */
public final class EvaluationOrder {
    private EvaluationOrder() {}

    private static int counter;

    private static int next() {
        return ++counter;
    }

    private static int[] array(int[] values) {
        System.out.print("array ");
        return values;
    }

    public static void main(String[] args) {
        int i = 5;
        i = i++ + ++i * i-- - --i;
        System.out.println(i);
        int[] values = {1, 2, 3, 4};
        int k = 0;
        values[k++] = values[k] + k++;
        values[k] = k = 3;
        System.out.println(values[0] + " " + values[1] + " " + values[2] + " " + values[3] + " " + k);
        System.out.println(next() - next() * next() + " " + next());
        array(values)[next() - 5] += next();
        System.out.println(values[0]);
        try {
            array(null)[next()] = 1 / (counter - counter);
        } catch (ArithmeticException | NullPointerException e) {
            System.out.println(e.getClass().getSimpleName() + " " + counter);
        }
        byte b = 10;
        b *= 30;
        b += 1.7;
        int x = 7;
        x += x++ + (x -= 3);
        System.out.println(b + " " + x);
    }
}
