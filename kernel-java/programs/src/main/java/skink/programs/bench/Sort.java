package skink.programs.bench;

/** Quicksort with insertion sort below 16 elements, of 300,000 pseudo-random numbers. */
public final class Sort implements Rounds.Kernel {
    private static final int COUNT = 300_000;

    public static void main(String[] args) {
        Rounds.measure(args, new Sort());
    }

    @Override
    public int run() {
        int[] numbers = new int[COUNT];
        int seed = 12345;
        for (int i = 0; i < numbers.length; i++) {
            seed = seed * 1103515245 + 12345;
            numbers[i] = seed;
        }
        quicksort(numbers, 0, numbers.length - 1);
        int checksum = 0;
        for (int i = 0; i < numbers.length; i++) {
            checksum = checksum * 31 + numbers[i];
        }
        return checksum;
    }

    private static void quicksort(int[] a, int low, int high) {
        while (high - low > 16) {
            int pivot = a[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (a[i] < pivot) {
                    i++;
                }
                while (a[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    int swap = a[i];
                    a[i] = a[j];
                    a[j] = swap;
                    i++;
                    j--;
                }
            }
            if (j - low < high - i) {
                quicksort(a, low, j);
                low = i;
            } else {
                quicksort(a, i, high);
                high = j;
            }
        }
        insertionSort(a, low, high);
    }

    private static void insertionSort(int[] a, int low, int high) {
        for (int i = low + 1; i <= high; i++) {
            int value = a[i];
            int j = i - 1;
            while (j >= low && a[j] > value) {
                a[j + 1] = a[j];
                j--;
            }
            a[j + 1] = value;
        }
    }
}
