package skink.programs.conformance.ch15expressions;

/** 15.8.5: precedence and associativity of all operators. */
public final class ParenthesesAndPrecedence {
    private ParenthesesAndPrecedence() {}

    public static void main(String[] args) {
        int a = 7;
        int b = 3;
        int c = 2;
        System.out.println((a - b - c) + " " + (a - (b - c)) + " " + a / b * c + " " + a / (b * c) + " " + a % b * c
                + " " + a * b % c + " " + -a % b + " " + (-a) / b + " " + -(a / b));
        System.out.println((a + b << c) + " " + (a + (b << c)) + " " + (a << b + c) + " " + (a >> c >> 1) + " "
                + (a & b + c) + " " + (a & b ^ c | a) + " " + (a | b & c ^ a) + " " + (~a & b) + " " + ~(a & b));
        System.out.println((a > b == b > c) + " " + (a > b == true != false) + " " + (a & b << 1) + " "
                + (a == b | b == c ^ c == c) + " " + (a > b && b > c || c > a) + " " + (a > b && (b > c || c > a)));
        System.out.println(a > b ? b > c ? "x" : "y" : "z");
        System.out.println(
                (a > b ? a : b) + c + " " + (a > b ? a : b + c) + " " + - -a + " " + - ~a + " " + ~-a + " " + !!(a > b)
                        + " " + (int) 3.7 * 2 + " " + (int) (3.7 * 2) + " " + (char) a + 'a' + " " + (byte) 300 / 2);
        System.out.println(
                a + b + "s" + a + b + " " + (a + b) + a * b + a / b + (a - b) + " " + 1 + 2 * 3 + (1 + 2) * 3);
        int x = 1;
        x += x += x *= x + 2;
        int y = x = x << 1;
        System.out.println(x + " " + y + " " + (((((x)))) + (((y)))));
        boolean p = true;
        boolean q = false;
        System.out.println((p || q && q) + " " + ((p || q) && q) + " " + (p ^ q & q) + " " + (p | q ^ p) + " "
                + (!p || p) + " " + !(p || p));
    }
}
