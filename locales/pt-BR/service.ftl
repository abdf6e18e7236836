## Modelos na Meta: o que se pede, o que ela responde.

error-template-request-not-found = Não há um pedido “{ $id }” em espera.
    .advice = Ele pode já ter saído ou ter sido retirado. Veja os pedidos da conta.
error-template-request-unsure = Não se sabe se o pedido sobre “{ $name }” chegou à Meta: a resposta dela se perdeu.
    .advice = O Recado olha na Meta e descobre sozinho, em cerca de um minuto. Até lá, o pedido não sai de novo.
error-template-request-not-arrived = O pedido sobre “{ $name }” não chegou à Meta. Nada mudou por lá.
    .advice = Envie o pedido de novo quando quiser.
error-template-not-editable = O modelo “{ $name }” não pode ser alterado agora. O status dele na Meta é { $status }.
    .advice = Espere a análise terminar e atualize os modelos. Um modelo desativado não volta: faça outro, com outro nome.
error-template-edits-used = A Meta só aceita mudar o modelo “{ $name }” de novo a partir de { $at }.
    .advice = Um modelo aprovado muda uma vez por dia e dez vezes por mês. O pedido fica guardado: envie-o depois dessa hora.
error-template-category-fixed = O modelo “{ $name }” foi aprovado na categoria { $category }, e ela não muda mais.
    .advice = Volte o rascunho a essa categoria ou dê a ele outro nome, como modelo novo.
error-template-not-deletable = O modelo “{ $name }” não pode ser excluído. O status dele na Meta é { $status }.
    .advice = A Meta guarda modelos desativados, e some sozinha com os que já está excluindo.
error-template-not-paused = O modelo “{ $name }” não está pausado.
    .advice = Atualize os modelos: a pausa pode já ter terminado.
error-template-unpause-refused = A Meta não tirou a pausa do modelo “{ $name }”.
    .details = Nas palavras dela: { $reason }
    .advice = Espere pelo menos cinco minutos e peça de novo. Se a pausa for por má qualidade, ela termina sozinha.
error-sample-file-missing = O arquivo de exemplo “{ $file }” não está mais guardado aqui.
    .advice = Abra o rascunho e escolha o arquivo de novo.
error-sample-file-kind = A Meta não aceita “{ $file }” como exemplo neste cabeçalho. O arquivo é do tipo { $mime }.
    .advice = Use uma imagem JPEG ou PNG, um vídeo MP4 ou um documento PDF, conforme o cabeçalho.
error-app-id-unknown = Falta o ID do aplicativo, sem o qual a Meta não recebe o arquivo de exemplo.
    .advice = Ele está no painel de desenvolvedores da Meta, no alto da página do aplicativo. Conecte a conta de novo com ele.
error-account-lacks-payment-request = Esta conta ainda não tem os botões de cobrança: copiar Pix, copiar boleto, abrir o link.
    .advice = A Meta libera esses botões aos poucos. Enquanto isso, troque-os pelo botão de pedido, se a conta tiver pagamentos no WhatsApp.
error-account-lacks-order-details = Esta conta não tem o botão de pedido com pagamento.
    .advice = Troque-o pelos botões de cobrança, que copiam o Pix e o boleto, ou ative os pagamentos no WhatsApp na Meta.
error-payment-buttons-missing = Este rascunho não tem botões de pagamento para trocar.
    .advice = Acrescente primeiro um botão de cobrança ou de pedido.

## Por que a Meta recusou um modelo, e o que mudar

rejection-abusive-content = A Meta entende que o texto ofende, ameaça ou constrange quem lê.
    .advice = Tire ameaças e cobranças duras, como protesto, processo ou nome sujo. Diga só o que está em aberto e como pagar.
rejection-incorrect-category = A categoria não combina com o texto.
    .advice = Oferta e novidade são marketing, notícia de um pedido é utilidade, código de acesso é autenticação. Troque a categoria ou o texto.
rejection-invalid-format = O formato do texto não serve.
    .advice = Confira as variáveis: nenhuma no começo ou no fim, nenhuma colada em outra, um exemplo de verdade para cada uma.
rejection-promotional = O texto faz propaganda, e esta categoria não permite.
    .advice = Tire a oferta ou o convite a comprar, ou peça o modelo como marketing.
rejection-scam = A Meta entende que o texto parece golpe.
    .advice = Diga quem é a empresa e não peça CPF inteiro, senha ou dados de cartão. Use o endereço do seu site, sem encurtador.
rejection-tag-content-mismatch = O texto não está no idioma escolhido, ou não combina com a categoria.
    .advice = Acerte o idioma do modelo, ou traduza o texto inteiro, com rodapé e botões.
rejection-category-not-available = Esta categoria não está disponível para a sua conta.
    .advice = Peça o modelo em outra categoria.
rejection-other = A Meta recusou este modelo e não disse um motivo que o Recado conheça.
    .details = Na palavra dela: { $reason }
    .advice = Releia o texto com os olhos de quem não conhece a loja, ajuste e peça uma nova análise.
