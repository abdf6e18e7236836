# Charges: boletos, Pix codes, payment links and orders. The code of each problem, with hyphens, is the key.

error-boleto-not-digits = The boleto's line has letters or signs among its digits.
    .advice = Copy the boleto's line again. It is digits only, with or without dots and spaces.
error-boleto-length = The boleto's line does not have the right length. It has { $digits } digits and should have 47, or 48 for water, power, phone and tax bills.
    .advice = Copy the whole line again, from the first digit to the last.
error-boleto-field = There is a wrong digit in block { $number } of the boleto's line.
    .advice = Copy the line again, or check that block digit by digit.
error-boleto-whole = The boleto's line does not add up. The wrong digit is most likely in the last blocks, which hold the due date and the amount.
    .advice = Copy the line again and check its end.
error-pix-not-pix = This is not a Pix copy-and-paste code.
    .advice = Paste the whole code, which begins with 000201. A Pix key alone will not do: create the code in your bank's app.
error-pix-cut = The Pix code is not complete, or has something extra.
    .advice = Copy the code again, from beginning to end.
error-pix-checksum = The Pix code does not add up: a character in it has changed.
    .advice = Copy the code again, without typing any of it.
error-pix-currency = The Pix code is not in Brazilian reais.
    .advice = Create a code in reais in your bank's app.
error-pix-value = The amount in the Pix code cannot be read.
    .advice = Create the code again in your bank's app.
error-pix-key-invalid = The Pix key is not a CPF, a CNPJ, an email, a phone or a random key.
    .advice = Write the key as your bank shows it. A phone has +55 in front.
error-payment-link-invalid = The payment link does not work.
    .advice = Copy the page's whole address. It begins with https:// and has no spaces.
error-order-reference-invalid = The order's reference cannot be used. It has up to 35 unaccented letters, digits, dots, hyphens and underscores.
    .advice = Use the number of the order or invoice. Each charge has its own reference.
error-order-total-invalid = The order's total is not an amount in reais.
    .advice = Write the amount like 189.90.
error-order-goods-invalid = The kind of goods cannot be used.
    .advice = Use physical-goods for what is delivered and digital-goods for what is not.
error-order-invalid = The order cannot be read.
    .advice = Give the order in pieces: its reference, its total and the Pix, boleto or link. As a whole it is a JSON object.
error-order-twice = The order was given whole and in pieces as well.
    .advice = Give the order in one way only.
error-products-invalid = The list of products cannot be read.
    .advice = Write the sections like this: Vases: blue-vase, plain-vase | Soil: soil-5kg. There is room for 30 products in 10 sections, and a title has up to 24 characters.
error-location-invalid = The place cannot be read.
    .advice = Write latitude and longitude and, if you like, name and address: -23.55,-46.63|Shop|10 Flower Street.
error-product-invalid = The product cannot be read.
    .advice = Write the catalog and the product by their ids, with a colon between them: 123456:blue-vase.
error-instant-invalid = The day and time cannot be read.
    .advice = Write it like this: 2026-12-24T18:00:00-03:00.

## What does not fit together in a charge

error-charge-values-differ = The Pix is for { $pix } and the boleto is for { $boleto }.
    .advice = Check which of the two is right. If they differ on purpose, as with a discount for paying by Pix, repeat with `--allow-differences`.
error-charge-invoice-differs = { $kind ->
        [boleto] The boleto is for { $charge }, and the message says { $said }.
       *[other] The Pix is for { $charge }, and the message says { $said }.
    }
    .advice = Correct whichever is wrong. If it is meant to be so, repeat with `--allow-differences`.
error-boleto-overdue = The boleto was due on { $due }.
    .advice = See whether the bank still takes it, or send a new boleto.
error-charge-without-value = { $kind ->
        [boleto] The boleto does not say an amount.
       *[other] The Pix code has no amount. Whoever pays writes it.
    }
    .advice = If the amount is known, create it again with the amount.
