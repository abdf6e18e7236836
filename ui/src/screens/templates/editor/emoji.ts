/**
 * Emoji that a shop or a clinic writes, by group, found by words of three languages. A list of our own: the libraries bring
 * some 1,900 of them with names of hundreds of kilobytes, most of them never written to a customer.
 */
const lists = {
  people: `
😀 sorriso alegre|smile happy|sonrisa alegre
😃 sorriso contente|smile glad|sonrisa contento
😄 riso feliz|laugh happy|risa feliz
😊 sorriso tímido gentil|smile kind blush|sonrisa amable
🙂 sorriso leve|slight smile|sonrisa leve
😉 piscada|wink|guiño
😍 apaixonado olhos coração|love eyes|enamorado
🥰 carinho corações|affection hearts|cariño corazones
😘 beijo|kiss|beso
🤗 abraço|hug|abrazo
🤩 encantado estrela|starstruck|encantado estrella
🥳 festa aniversário|party birthday|fiesta cumpleaños
😎 óculos legal|cool sunglasses|gafas genial
🤔 pensando dúvida|thinking doubt|pensando duda
😅 alívio suor|relief sweat|alivio sudor
😢 triste choro|sad cry|triste llanto
😴 sono dormir|sleep|sueño dormir
🤒 doente febre|sick fever|enfermo fiebre
😷 máscara doente|mask sick|mascarilla enfermo
👋 oi tchau aceno|hello bye wave|hola adiós saludo
👍 positivo certo joinha|thumbs up good|pulgar bien
👎 negativo|thumbs down|pulgar abajo
👏 palmas parabéns|clap congratulations|aplauso felicidades
🙌 mãos viva|hands hooray|manos viva
🙏 obrigado por favor|thanks please|gracias por favor
🤝 acordo aperto mão|deal handshake|acuerdo apretón
💪 força|strength|fuerza
✌️ paz vitória|peace victory|paz victoria
👉 aponta direita|point right|apunta derecha
👇 aponta baixo|point down|apunta abajo
👀 olhos veja|eyes look|ojos mira
👶 bebê|baby|bebé
👩 mulher|woman|mujer
👨 homem|man|hombre
👨‍👩‍👧 família|family|familia
🧑‍⚕️ médico saúde|doctor health|médico salud
🧑‍🍳 cozinheiro|cook chef|cocinero
🧑‍🏫 professor aula|teacher class|profesor clase
🧑‍🔧 técnico conserto|mechanic repair|técnico reparación`,
  signs: `
✅ certo pronto confirmado|check done confirmed|hecho listo confirmado
☑️ marcado caixa|checked box|marcado casilla
❌ errado cancelado|wrong cancelled|error cancelado
⚠️ atenção aviso|warning attention|atención aviso
❗ importante exclamação|important exclamation|importante exclamación
❓ pergunta dúvida|question|pregunta duda
ℹ️ informação|information|información
➡️ seta direita|arrow right|flecha derecha
⬇️ seta baixo|arrow down|flecha abajo
🔄 atualizar trocar|refresh exchange|actualizar cambiar
🔔 sino lembrete aviso|bell reminder|campana recordatorio
🔕 sino sem som|bell mute|campana silencio
🆕 novo|new|nuevo
🆓 grátis|free|gratis
🔝 topo melhor|top best|arriba mejor
⭐ estrela avaliação|star rating|estrella valoración
🌟 estrela brilho|glowing star|estrella brillo
✨ brilho novo|sparkles new|brillo nuevo
💯 cem perfeito|hundred perfect|cien perfecto
🔥 fogo quente|fire hot|fuego caliente
❤️ coração amor vermelho|heart love red|corazón amor rojo
💙 coração azul|heart blue|corazón azul
💚 coração verde|heart green|corazón verde
💛 coração amarelo|heart yellow|corazón amarillo
🧡 coração laranja|heart orange|corazón naranja
💜 coração roxo|heart purple|corazón morado
🔴 bola vermelha|red circle|círculo rojo
🟢 bola verde|green circle|círculo verde
🔵 bola azul|blue circle|círculo azul
1️⃣ um número|one number|uno número
2️⃣ dois número|two number|dos número
3️⃣ três número|three number|tres número
🔒 cadeado seguro|lock safe|candado seguro
🔑 chave senha|key password|llave clave`,
  shop: `
📦 pacote pedido caixa|package order box|paquete pedido caja
🚚 entrega caminhão|delivery truck|entrega camión
🛵 entrega moto|delivery scooter|entrega moto
🚲 bicicleta|bicycle|bicicleta
✈️ avião viagem|plane travel|avión viaje
🚗 carro|car|coche
🏬 loja|shop store|tienda
🏠 casa|house home|casa
🛒 carrinho compras|cart shopping|carrito compras
🛍️ sacola compras|shopping bags|bolsas compras
🎁 presente brinde|gift present|regalo
🏷️ etiqueta preço oferta|tag price offer|etiqueta precio oferta
💰 dinheiro|money|dinero
💵 dinheiro nota|money bill|dinero billete
💳 cartão pagamento|card payment|tarjeta pago
🧾 recibo nota fiscal|receipt invoice|recibo factura
📈 crescimento gráfico|growth chart|crecimiento gráfico
👕 roupa camiseta|shirt clothes|camiseta ropa
👗 vestido|dress|vestido
👟 tênis sapato|shoe sneaker|zapatilla zapato
💍 anel joia|ring jewel|anillo joya
👓 óculos|glasses|gafas
💄 batom maquiagem|lipstick makeup|labial maquillaje
✂️ tesoura corte cabelo|scissors haircut|tijeras corte
🔧 ferramenta conserto|tool repair|herramienta reparación
💡 ideia luz|idea light|idea luz
💻 computador|computer laptop|ordenador
📱 celular telefone|mobile phone|móvil teléfono
🖨️ impressora|printer|impresora
🔋 bateria|battery|batería`,
  time: `
📅 calendário data|calendar date|calendario fecha
🗓️ agenda calendário|agenda calendar|agenda calendario
⏰ despertador hora|alarm clock time|despertador hora
⏳ tempo espera|time waiting|tiempo espera
⌛ tempo fim|time over|tiempo fin
🕐 relógio hora|clock hour|reloj hora
📍 local endereço|place address|lugar dirección
🗺️ mapa|map|mapa
☎️ telefone fixo|telephone|teléfono
📞 ligação telefone|call phone|llamada teléfono
📧 e-mail|email|correo
✉️ carta mensagem|letter message|carta mensaje
💬 conversa mensagem|chat message|conversación mensaje
📣 anúncio megafone|announcement megaphone|anuncio megáfono
📢 anúncio alto falante|announcement loudspeaker|anuncio altavoz
📎 anexo clipe|attachment clip|adjunto clip
📄 documento página|document page|documento página
📝 anotação escrever|note write|nota escribir
📋 lista prancheta|list clipboard|lista portapapeles
📌 fixado lembrete|pin reminder|fijado recordatorio
🔗 link endereço|link|enlace
🔍 busca lupa|search magnifier|búsqueda lupa
📷 foto câmera|photo camera|foto cámara
🎥 vídeo filme|video movie|vídeo película
🎓 formatura curso|graduation course|graduación curso
📚 livros estudo|books study|libros estudio
☀️ sol dia|sun day|sol día
🌙 lua noite|moon night|luna noche
🌧️ chuva|rain|lluvia`,
  life: `
🍽️ prato refeição|plate meal|plato comida
🍕 pizza|pizza|pizza
🍔 hambúrguer lanche|burger|hamburguesa
🍣 sushi|sushi|sushi
🥗 salada|salad|ensalada
🍞 pão|bread|pan
🥐 croissant padaria|croissant bakery|cruasán panadería
🎂 bolo aniversário|cake birthday|pastel cumpleaños
🍰 bolo fatia doce|cake slice sweet|pastel dulce
🍫 chocolate|chocolate|chocolate
☕ café|coffee|café
🍷 vinho|wine|vino
🍺 cerveja|beer|cerveza
🥤 refrigerante copo|soda drink|refresco vaso
🍎 maçã fruta|apple fruit|manzana fruta
🌹 rosa flor|rose flower|rosa flor
💐 buquê flores|bouquet flowers|ramo flores
🌷 tulipa flor|tulip flower|tulipán flor
🌱 planta broto|plant sprout|planta brote
🌳 árvore|tree|árbol
🐶 cachorro pet|dog pet|perro mascota
🐱 gato pet|cat pet|gato mascota
🐾 patas pet|paws pet|huellas mascota
🎉 festa comemoração|party celebration|fiesta celebración
🎈 balão festa|balloon party|globo fiesta
🎄 natal árvore|christmas tree|navidad árbol
🐰 páscoa coelho|easter rabbit|pascua conejo
🎫 ingresso entrada|ticket entry|entrada boleto
🎵 música|music|música
⚽ futebol bola|football soccer|fútbol balón
🏆 troféu prêmio|trophy prize|trofeo premio
🏋️ academia treino|gym training|gimnasio entrenamiento
🧘 ioga calma|yoga calm|yoga calma
🩺 consulta médico|stethoscope doctor|consulta médico
💊 remédio|medicine pill|medicina pastilla
💉 vacina exame|vaccine test|vacuna examen
🦷 dente dentista|tooth dentist|diente dentista
🏥 hospital clínica|hospital clinic|hospital clínica
🧪 exame laboratório|lab test|examen laboratorio`,
} as const;

export type EmojiGroup = keyof typeof lists;

export interface Emoji {
  sign: string;
  /** In the three languages: what one may type to find it. */
  names: readonly [string, string, string];
}

const read = (list: string): Emoji[] =>
  list
    .trim()
    .split('\n')
    .map((line) => {
      const cut = line.indexOf(' ');
      const [pt = '', en = '', es = ''] = line.slice(cut + 1).split('|');
      return { sign: line.slice(0, cut), names: [pt, en, es] };
    });

/** Read once, when somebody opens the picker. */
let all: { group: EmojiGroup; emoji: Emoji[] }[] | undefined;

export const emojiGroups = (): { group: EmojiGroup; emoji: Emoji[] }[] =>
  (all ??= (Object.keys(lists) as EmojiGroup[]).map((group) => ({ group, emoji: read(lists[group]) })));

/** What it is called by a reader of this language. */
export const nameOf = ({ names }: Emoji, language: string): string => names[language === 'en' ? 1 : language === 'es' ? 2 : 0];
