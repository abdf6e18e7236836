//! Names of banks by their number in the clearing of payments (COMPE), as the central bank lists them (2025), in the short
//! form that people know. They are the ones that issue boletos for shops; of another one the number is shown.

const BANKS: [(&str, &str); 89] = [
    ("001", "Banco do Brasil"),
    ("003", "Banco da Amazônia"),
    ("004", "Banco do Nordeste"),
    ("021", "Banestes"),
    ("025", "Alfa"),
    ("033", "Santander"),
    ("037", "Banpará"),
    ("041", "Banrisul"),
    ("047", "Banese"),
    ("069", "Crefisa"),
    ("070", "BRB"),
    ("074", "J. Safra"),
    ("077", "Inter"),
    ("079", "PicPay Bank"),
    ("081", "BancoSeguro"),
    ("082", "Topázio"),
    ("084", "Sisprime"),
    ("085", "Ailos"),
    ("093", "Polocred"),
    ("097", "Credisis"),
    ("099", "Uniprime"),
    ("104", "Caixa"),
    ("107", "Bocom BBM"),
    ("121", "Agibank"),
    ("125", "Genial"),
    ("133", "Cresol"),
    ("136", "Unicred"),
    ("197", "Stone"),
    ("208", "BTG Pactual"),
    ("212", "Banco Original"),
    ("213", "Arbi"),
    ("218", "BS2"),
    ("224", "Fibra"),
    ("237", "Bradesco"),
    ("243", "Master"),
    ("246", "ABC Brasil"),
    ("254", "Paraná Banco"),
    ("260", "Nubank"),
    ("274", "BMP"),
    ("276", "Senff"),
    ("290", "PagBank"),
    ("301", "Dock"),
    ("318", "BMG"),
    ("323", "Mercado Pago"),
    ("324", "Cartos"),
    ("329", "QI SCD"),
    ("332", "Acesso"),
    ("335", "Digio"),
    ("336", "C6"),
    ("341", "Itaú"),
    ("348", "XP"),
    ("364", "Efí"),
    ("368", "CSF"),
    ("376", "J.P. Morgan"),
    ("380", "PicPay"),
    ("383", "Ebanx"),
    ("389", "Mercantil do Brasil"),
    ("396", "Magalupay"),
    ("401", "Iugu"),
    ("403", "Cora"),
    ("413", "BV"),
    ("422", "Safra"),
    ("435", "Delfinance"),
    ("450", "Fitbank"),
    ("461", "Asaas"),
    ("481", "Superlógica"),
    ("487", "Deutsche Bank"),
    ("509", "Celcoin"),
    ("529", "Pinbank"),
    ("536", "Neon"),
    ("542", "Cloudwalk"),
    ("600", "Luso Brasileiro"),
    ("604", "Industrial do Brasil"),
    ("611", "Paulista"),
    ("613", "Omni"),
    ("623", "Pan"),
    ("633", "Rendimento"),
    ("634", "Triângulo"),
    ("637", "Sofisa"),
    ("643", "Pine"),
    ("654", "Digimais"),
    ("655", "BV"),
    ("707", "Daycoval"),
    ("743", "Semear"),
    ("745", "Citibank"),
    ("746", "Modal"),
    ("748", "Sicredi"),
    ("752", "BNP Paribas"),
    ("756", "Sicoob"),
];

/// The name of the bank with this number, of three digits.
pub(super) fn name(number: &str) -> Option<&'static str> {
    BANKS.binary_search_by_key(&number, |(known, _)| known).ok().and_then(|at| BANKS.get(at)).map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn banks_stand_in_the_order_of_their_numbers() {
        assert!(BANKS.is_sorted_by(|one, next| one.0 < next.0));
        assert!(BANKS.iter().all(|(number, name)| number.len() == 3 && !name.is_empty()));
        assert_eq!((name("341"), name("756"), name("999")), (Some("Itaú"), Some("Sicoob"), None));
    }
}
